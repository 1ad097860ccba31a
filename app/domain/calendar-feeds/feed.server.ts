import { and, eq, isNull } from "drizzle-orm";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { hashToken, newToken, newUid, open, seal } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { calendarFeeds } from "#db/schema/calendar-feeds";

const tokenShape = /^[\w-]{43}$/;

export interface Feed {
  /** The secret of its address; undefined where the installation can no longer open it. */
  readonly token: string | undefined;
  readonly createdAt: Date;
}

const currentOf = (person: Pick<Person, "id">) =>
  and(eq(calendarFeeds.accountId, person.id), isNull(calendarFeeds.revokedAt));

/** Her feed in force; undefined where she has none. */
export async function findFeed(read: Reader, person: Pick<Person, "id">): Promise<Feed | undefined> {
  const [feed] = await read
    .select({ sealedToken: calendarFeeds.sealedToken, createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(currentOf(person))
    .limit(1);
  return feed && { token: open("calendar-feed", feed.sealedToken), createdAt: feed.createdAt };
}

/** Gives her a new secret address, and tells her by mail, in case it was not she; the one before ends with it. */
export async function makeFeed(tx: Tx, person: Person, now = new Date()): Promise<"made"> {
  await tx.update(calendarFeeds).set({ revokedAt: now }).where(currentOf(person));
  const token = newToken();
  const [made] = await tx
    .insert(calendarFeeds)
    .values({
      uid: newUid(),
      accountId: person.id,
      tokenHash: hashToken(token),
      sealedToken: seal("calendar-feed", token),
      createdAt: now,
    })
    // Two taps at once make one address.
    .onConflictDoNothing()
    .returning({ id: calendarFeeds.id });
  if (!made) return "made";
  await notify(tx, { accountId: person.id }, "calendar-feed-made", {}, now);
  await record(tx, person, "calendar-feed.make", { kind: "calendar-feed", id: made.id }, { now });
  return "made";
}

/** Ends her address; "none" where there was none. */
export const revokeFeed = (tx: Tx, person: Person, now = new Date()) => endFeedOf(tx, person, person, now);

/** The same without her asking: with a new password nobody who saw the address before reads on. */
export async function endFeedOf(
  tx: Tx,
  by: Person | "system",
  owner: Pick<Person, "id">,
  now: Date,
): Promise<"revoked" | "none"> {
  const ended = await tx
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(currentOf(owner))
    .returning({ id: calendarFeeds.id });
  for (const { id } of ended)
    await record(tx, by, "calendar-feed.revoke", { kind: "calendar-feed", id }, { now });
  return ended.length > 0 ? "revoked" : "none";
}

/**
 * Whose calendar stands at a secret address, with the rights she has now; undefined where the address is none or has
 * ended. It proves nothing of who asks: no right of hers that wants to be confirmed is among them.
 */
export async function findFeedOwner(
  read: Reader,
  token: string,
  now = new Date(),
): Promise<Person | undefined> {
  if (!tokenShape.test(token)) return undefined;
  const [feed] = await read
    .select({ accountId: calendarFeeds.accountId })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tokenHash, hashToken(token)), isNull(calendarFeeds.revokedAt)))
    .limit(1);
  const unproven = { id: "", uid: "", shared: true, confirmedAt: new Date(0) };
  return feed && findPerson(read, feed.accountId, unproven, now);
}
