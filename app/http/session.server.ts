import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { hashToken, newToken, newUid, open, seal } from "#app/domain/secrets.server";
import { lifetimesOf, touchEvery } from "#app/domain/sessions/lifetimes";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import {
  deleteSession,
  findSession,
  hasStaffGrant,
  insertSession,
  touchSession,
} from "#app/domain/sessions/store.server";
import { isSignedIn, isStaff, type Locale, type Viewer, visitor } from "#app/domain/viewer";
import { dbError } from "#db/client/errors";
import type { Db, Tx } from "#db/client/index";
import type { Session } from "#db/schema/sessions";
import type { Cookies } from "./context";

/**
 * The one module that speaks to Lucia. The cookie holds 32 random bytes; what Lucia and the database call the
 * session's id is their SHA-256, so a stored id opens nothing. Lifetimes and rotation are ours.
 */
declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>;
    UserId: number;
    DatabaseSessionAttributes: Session;
  }
}

interface Handle {
  find(id: string): Promise<Session | undefined>;
  write(work: (tx: Tx) => Promise<void>): Promise<void>;
}

const within = (tx: Tx): Handle => ({ find: (id) => findSession(tx, id), write: (work) => work(tx) });

const tokenShape = /^[\w-]{43}$/;

const endOf = (session: Session) => Math.min(session.expiresAt.getTime(), session.endsAt.getTime());

function adapterOver({ find, write }: Handle, now: Date): Adapter {
  /** Lucia compares with the wall clock, so the end it sees is moved by as much as `now` differs from that. */
  const shown = (session: Session): DatabaseSession => ({
    id: session.id,
    userId: session.accountId,
    expiresAt: new Date(endOf(session) + Date.now() - now.getTime()),
    attributes: session,
  });
  return {
    async getSessionAndUser(id) {
      const session = await find(id);
      return session ? [shown(session), { id: session.accountId, attributes: {} }] : [null, null];
    },
    setSession: ({ attributes }) => write((tx) => insertSession(tx, attributes)),
    deleteSession: (id) => write((tx) => deleteSession(tx, id)),
    deleteUserSessions: (accountId) => write((tx) => endSessionsOf(tx, accountId)),
    updateSessionExpiration: () => Promise.resolve(),
    getUserSessions: () => Promise.reject(new Error("sessions are listed by the domain")),
    deleteExpiredSessions: () => Promise.reject(new Error("ended sessions are forgotten by the domain")),
  };
}

/** A lifetime of nothing keeps Lucia from moving the end of a session by its own rule. */
const luciaOver = (handle: Handle, now: Date) =>
  new Lucia(adapterOver(handle, now), {
    sessionExpiresIn: new TimeSpan(0, "ms"),
    getSessionAttributes: (row: Session) => ({ row }),
  });

export interface NewSession {
  readonly accountId: number;
  /** On a shared phone the cookie dies with the browser and the session soon after. */
  readonly shared: boolean;
  /** A word such as "Chrome · Android", from `deviceLabel`. */
  readonly device: string;
  /** When she last proved who she is, by password and by second factor where she has one. */
  readonly confirmedAt: Date;
}

/** Opens a session and answers the token for its cookie, which is kept nowhere else. */
export async function startSession(
  tx: Tx,
  { accountId, shared, device, confirmedAt }: NewSession,
  now = new Date(),
): Promise<string> {
  const token = newToken();
  const { idle, absolute } = lifetimesOf({ staff: await hasStaffGrant(tx, accountId, now), shared });
  const row: Session = {
    id: hashToken(token),
    uid: newUid(),
    accountId,
    shared,
    device,
    createdAt: now,
    seenAt: now,
    expiresAt: new Date(now.getTime() + idle),
    endsAt: new Date(now.getTime() + absolute),
    confirmedAt,
  };
  await luciaOver(within(tx), now).createSession(accountId, row, { sessionId: row.id });
  return token;
}

/** Ends one session by its stored id. */
export const endSession = (tx: Tx, id: string): Promise<void> =>
  luciaOver(within(tx), new Date()).invalidateSession(id);

/** Gives the browser its cookie: on a shared phone without a date, so that it dies with the browser. */
export function giveSessionCookie(cookies: Cookies, token: string, shared: boolean): void {
  cookies.set("session", token, cookieLife(shared));
}

const cookieLife = (shared: boolean) =>
  shared ? {} : { maxAge: lifetimesOf({ staff: false, shared }).absolute / 1000 };

/**
 * Notes, sealed beside the session's cookie and only for that one, whose session it is: however and whenever the
 * session ends, what she was typing is still known to be hers.
 */
export function noteOwner(cookies: Cookies, viewer: Viewer): void {
  const token = cookies.get("session");
  if (!token || !isSignedIn(viewer) || ownerOf(cookies, token) === viewer.id) return;
  cookies.set("owner", seal("cookie", `${ownerMark(token)}${viewer.id}`), cookieLife(viewer.session.shared));
}

/** The account that `noteOwner` noted for this very session cookie. */
function ownerOf(cookies: Pick<Cookies, "get">, token: string): number | undefined {
  const opened = open("cookie", cookies.get("owner") ?? "");
  const mark = ownerMark(token);
  return opened?.startsWith(mark) ? Number(opened.slice(mark.length)) : undefined;
}

const ownerMark = (token: string) => `owner:${hashToken(token)}:`;

/**
 * Who sent this request. Rights are read at every request, from where the last write is seen. A session past its
 * idle or absolute end is removed. The account of an ended session, where its row or its cookies still say it, is
 * noted on the visitor for what she may have been typing.
 */
export async function readViewer({
  db,
  cookies,
  locale,
  now = new Date(),
}: {
  db: Db;
  cookies: Pick<Cookies, "get">;
  locale: Locale;
  now?: Date;
}): Promise<Viewer> {
  const token = cookies.get("session");
  if (!token || !tokenShape.test(token)) return visitor(locale);
  const row = await findSession(db.fresh, hashToken(token));
  if (!row) {
    const lapsed = ownerOf(cookies, token);
    return lapsed === undefined ? visitor(locale) : { ...visitor(locale), lapsed };
  }
  const lucia = luciaOver({ find: async () => row, write: (work) => whenWritable(db, work) }, now);
  const { session } = await lucia.validateSession(row.id);
  const { id, uid, shared, confirmedAt } = row;
  const person =
    session && (await findPerson(db.fresh, row.accountId, { id, uid, shared, confirmedAt }, now));
  if (!person) return { ...visitor(locale), lapsed: row.accountId };

  const { idle, absolute } = lifetimesOf({ staff: isStaff(person) || person.inactiveGrants > 0, shared });
  const unused = now.getTime() - row.seenAt.getTime();
  if (unused >= idle || now.getTime() - row.createdAt.getTime() >= absolute) {
    await lucia.invalidateSession(id);
    return { ...visitor(locale), lapsed: row.accountId };
  }
  if (unused >= touchEvery)
    await whenWritable(db, (tx) => touchSession(tx, id, now, new Date(now.getTime() + idle)));
  return person;
}

/** Housekeeping must not take reading away while the database is full or locked. */
async function whenWritable(db: Db, work: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await db.tx(work);
  } catch (error) {
    const refused = dbError(error);
    if (refused !== "busy" && refused !== "full") throw error;
  }
}
