import { dropForm, findForm, type HeldForm, heldFor, keepForm } from "#app/domain/sessions/held-forms.server";
import { isSignedIn } from "#app/domain/viewer";
import type { AppLoadContext } from "./context";
import { isSecretField, readFields } from "./forms.server";
import { limit } from "./rate-limit.server";
import { readUploadFields } from "./uploads.server";

/**
 * Keeps what was posted, secrets apart, for the page whose form it was and for the person of that account alone. Where
 * nobody can say any more whose it is, it is let go: whoever signs in next on this phone may be someone else. So is a
 * form too large to keep, or one too many.
 * @returns whether nothing that was typed is lost
 */
export async function holdForm(
  context: Pick<AppLoadContext, "db" | "cookies" | "ip" | "upload">,
  request: Request,
  path: string,
  accountId: number | undefined,
): Promise<boolean> {
  if (context.upload && accountId === undefined) return false;
  const posted = context.upload ? await readUploadFields(context.upload) : await readFields(request);
  if (!posted.ok) return false;
  const fields: Record<string, string | string[]> = {};
  for (const [name, values] of posted.fields) {
    const [first, ...more] = values;
    if (isSecretField(name) || first === undefined) continue;
    fields[name] = more.length > 0 ? [...values] : first;
  }
  if (Object.keys(fields).length === 0) return true;
  if (accountId === undefined || !(await limit(context, "held-form", String(accountId)))) return false;
  const token = await context.db.tx((tx) => keepForm(tx, { path, fields }, accountId));
  if (token) context.cookies.set("held", token, { maxAge: heldFor / 1000 });
  return token !== undefined;
}

/** What was kept for the form of this page; it stays until the form is posted again, so that a reload loses nothing. */
export async function takeHeldForm(
  { cookies, viewer, db }: Pick<AppLoadContext, "cookies" | "viewer" | "db">,
  request: Request,
): Promise<HeldForm | undefined> {
  const token = cookies.get("held");
  if (!token || !isSignedIn(viewer)) return undefined;
  const form = await findForm(db.fresh, token, viewer.id);
  return form && pathOf(form.path) === new URL(request.url).pathname ? form : undefined;
}

/** Forgets the kept form once its page posts again. */
export async function dropHeldForm(
  { cookies, viewer, db }: Pick<AppLoadContext, "cookies" | "viewer" | "db">,
  page: string,
): Promise<void> {
  const token = cookies.get("held");
  if (!token || !isSignedIn(viewer)) return;
  const form = await findForm(db.fresh, token, viewer.id);
  if (!form || pathOf(form.path) !== pathOf(page)) return;
  await db.tx((tx) => dropForm(tx, token));
  cookies.clear("held");
}

const pathOf = (address: string) => address.split("?", 1)[0];
