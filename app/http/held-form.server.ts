import { dropForm, findForm, type HeldForm, heldFor, keepForm } from "#app/domain/sessions/held-forms.server";
import { isSignedIn } from "#app/domain/viewer";
import type { AppLoadContext } from "./context";
import { isSecretField, readFields } from "./forms.server";

/** Keeps what was posted, secrets apart, for the page whose form it was. A form too large to keep is let go. */
export async function holdForm(
  context: Pick<AppLoadContext, "db" | "cookies">,
  request: Request,
  path: string,
  accountId: number | undefined,
): Promise<void> {
  const posted = await readFields(request);
  if (!posted.ok) return;
  const fields: Record<string, string | string[]> = {};
  for (const [name, values] of posted.fields) {
    const [first, ...more] = values;
    if (isSecretField(name) || first === undefined) continue;
    fields[name] = more.length > 0 ? [...values] : first;
  }
  if (Object.keys(fields).length === 0) return;
  const token = await context.db.tx((tx) => keepForm(tx, { path, fields }, accountId));
  if (token) context.cookies.set("held", token, { maxAge: heldFor / 1000 });
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
