import { redirect } from "@remix-run/node";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import { findSession } from "#app/domain/sessions/store.server";
import { isSignedIn, type Person } from "#app/domain/viewer";
import { paths } from "#app/paths";
import type { Tx } from "#db/client/index";
import type { AppLoadContext } from "./context";
import { deviceLabel } from "./device-label";
import { endSession, startSession } from "./session.server";

interface Handled {
  readonly request: Request;
  readonly context: Pick<AppLoadContext, "viewer">;
}

const deviceOf = (request: Request) => deviceLabel(request.headers.get("user-agent"));

/**
 * Signs in someone who proved who she is: a session of its own, in place of any this browser had.
 * Answers its token, for `giveSessionCookie` once the transaction is committed.
 */
export async function signIn(
  tx: Tx,
  { request, context }: Handled,
  { accountId, shared }: { accountId: number; shared: boolean },
  now = new Date(),
): Promise<string> {
  if (isSignedIn(context.viewer)) await endSession(tx, context.viewer.session.id);
  const session = { accountId, shared, device: deviceOf(request), confirmedAt: now };
  const token = await startSession(tx, session, now);
  const person = await findPerson(
    tx,
    accountId,
    { id: hashToken(token), uid: "", shared, confirmedAt: now },
    now,
  );
  if (person) await record(tx, person, "account.sign-in", { kind: "account", id: accountId }, { now });
  return token;
}

/**
 * To be asked first in a transaction that renews a session or changes how the person proves who she is: a session
 * that was ended since the request began, such as by a new password elsewhere, does not come back.
 * @throws a redirect to sign-in, with nothing done
 */
export async function requireLiveSession(tx: Tx, { session }: Person): Promise<void> {
  if (!(await findSession(tx, session.id))) throw redirect(paths.signIn(), 303);
}

/**
 * A new session in place of the person's own, which `requireLiveSession` found alive. `confirmedAt` is this moment
 * only where she just proved who she is by all she has; else it stays the one of her session. Answers its token.
 */
export async function renewSession(
  tx: Tx,
  request: Request,
  { id: accountId, session }: Person,
  confirmedAt: Date,
  now = new Date(),
): Promise<string> {
  await endSession(tx, session.id);
  const { shared } = session;
  return startSession(tx, { accountId, shared, device: deviceOf(request), confirmedAt }, now);
}
