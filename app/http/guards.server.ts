import { data, redirect } from "@remix-run/node";
import { confirmationLasts } from "#app/domain/sessions/lifetimes";
import { holds, isSignedIn, type Person } from "#app/domain/viewer";
import { paths } from "#app/paths";
import type { StaffRole } from "#db/schema/grants";
import type { AppLoadContext } from "./context";
import { dropHeldForm, holdForm } from "./held-form.server";
import { formPath, safeReturnPath } from "./return-path.server";

interface Handled {
  readonly request: Request;
  readonly context: AppLoadContext;
}

const isRead = (request: Request) => request.method === "GET" || request.method === "HEAD";

/**
 * The person who sent this request.
 * @throws a redirect to sign-in for a visitor who reads; for one who posts, 401, with what she typed kept for her where
 * her ended session is known
 */
export async function requireSignedIn({ request, context }: Handled): Promise<Person> {
  const { viewer } = context;
  if (isSignedIn(viewer)) {
    if (!isRead(request)) await dropHeldForm(context, formPath(request, context.env.publicOrigin));
    return viewer;
  }
  if (isRead(request)) throw redirect(paths.signIn(backTo(request)));
  const page = formPath(request, context.env.publicOrigin);
  const kept = await holdForm(context, request, page, viewer.lapsed);
  throw data({ signIn: paths.signIn({ volver: page }), kept }, { status: 401 });
}

/** A signed-in person who holds one of these staff grants, in any office. @throws 403 for everyone else signed in */
export async function requireGrant(handled: Handled, ...roles: readonly StaffRole[]): Promise<Person> {
  const person = await requireSignedIn(handled);
  authorize(holds(person, ...roles));
  return person;
}

/**
 * A person who proved who she is within the last fifteen minutes, by password and by second factor where she has one.
 * @throws a redirect to the page that asks for it; what she posted is kept for her
 */
export async function requireConfirmed(handled: Handled): Promise<Person> {
  const person = await requireSignedIn(handled);
  if (Date.now() - person.session.confirmedAt.getTime() < confirmationLasts) return person;
  const { request, context } = handled;
  if (isRead(request)) throw redirect(paths.confirmation(backTo(request)));
  const page = formPath(request, context.env.publicOrigin);
  await holdForm(context, request, page, person.id);
  throw redirect(paths.confirmation({ volver: page }), 303);
}

/** @throws 403 where the viewer may not do it */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new Response(null, { status: 403 });
}

/** The row. @throws 404 where there is none, or none that the viewer may see */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Response(null, { status: 404 });
  return row;
}

/** @throws 404 outside the demonstration */
export function requireDemo({ env }: Pick<AppLoadContext, "env">): void {
  if (env.mode !== "demo") throw new Response(null, { status: 404 });
}

function backTo(request: Request): { volver?: string } {
  const { pathname, search } = new URL(request.url);
  const volver = safeReturnPath(pathname + search);
  return volver ? { volver } : {};
}
