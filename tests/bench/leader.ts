import { and, eq, inArray, isNull } from "drizzle-orm";
import { addDays, dayOf } from "#app/domain/calendar";
import { newToken, newUid } from "#app/domain/secrets.server";
import { startSession } from "#app/http/session.server";
import type { Db, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { activities, occurrences } from "#db/schema/activities";
import { boardTerms } from "#db/schema/boards";
import { invitations } from "#db/schema/invitations";
import { joinPolicies, joinRequests } from "#db/schema/join-requests";
import { memberships } from "#db/schema/memberships";
import { signUps } from "#db/schema/sign-ups";
import { belong, organizationsOf, withoutAccount } from "./people";

/** The organization whose roster is measured, and the other one that its leader leads. */
export const led = { number: 7, other: 8 } as const;
const rosterSize = 500;
const day = 86_400_000;

/**
 * Makes the leader of two organizations: one has 500 people on its roster, a part of them without an account; in both
 * there are requests, invitations and a mandate that ends, and she goes to some activities herself.
 */
export async function fillLeader(db: Db): Promise<void> {
  const [main, other] = await organizationsOf(db, [led.number, led.other]);
  if (!main || !other) throw new Error("There is no organization to lead.");
  const now = new Date();
  const since = new Date(now.getTime() - 100 * day);
  await db.tx(async (tx) => {
    const leader = await accountOf(tx, led.number * 5);
    await tx
      .update(memberships)
      .set({ role: "leader" })
      .where(and(eq(memberships.accountId, leader), eq(memberships.organizationId, other.id)));
    const others = await tx
      .select({ id: accounts.id, name: accounts.name, uid: accounts.uid })
      .from(accounts)
      .where(
        inArray(
          accounts.uid,
          Array.from({ length: 300 }, (_, at) => `bench-person-${at + 100}`),
        ),
      );
    const [held] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.organizationId, main.id), isNull(memberships.until)))
      .limit(1);
    if (!held) throw new Error("The organization has nobody.");
    const withAccount = others.map(({ id, name, uid }) => ({
      ...{ id, name, organizationId: main.id, role: "member" as const },
      number: Number(uid.slice("bench-person-".length)),
    }));
    const without = Array.from({ length: rosterSize - 10 - withAccount.length }, (_, at) =>
      withoutAccount(main.id, 2_000_000 + at),
    );
    await belong(tx, [...withAccount, ...without], since);
    for (const { id } of [main, other]) await addWaiting(tx, id, now);
    await addOwnSignUps(tx, leader, now);
  });
}

/** A session of hers, as the cookie of a browser. */
export const leaderCookie = (db: Db): Promise<string> =>
  db.tx(async (tx) => {
    const now = new Date();
    const accountId = await accountOf(tx, led.number * 5);
    const token = await startSession(
      tx,
      { accountId, shared: false, device: "Chrome", confirmedAt: now },
      now,
    );
    return `__Host-session=${token}`;
  });

async function accountOf(tx: Tx, number: number): Promise<number> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.uid, `bench-person-${number}`))
    .limit(1);
  if (!account) throw new Error(`There is no person ${number}.`);
  return account.id;
}

/** What waits in an organization for whoever leads it. */
async function addWaiting(tx: Tx, organizationId: number, now: Date): Promise<void> {
  const later = new Date(now.getTime() + 20 * day);
  const said = { organizationId, createdAt: now, expiresAt: later };
  await tx.insert(joinPolicies).values({ organizationId, open: true, updatedAt: now });
  for (let at = 0; at < 5; at++)
    await tx.insert(joinRequests).values({
      ...said,
      uid: newUid(),
      accountId: await accountOf(tx, 500 + at),
      answers: [{ question: "¿Por qué quiere ser parte?", answer: "Vivo cerca y quiero ayudar." }],
      state: "pending",
    });
  for (const means of ["mail", "link"] as const)
    await tx.insert(invitations).values({
      ...said,
      uid: newUid(),
      role: "member",
      means,
      tokenHash: newToken(),
      places: means === "link" ? 30 : 1,
      state: "pending",
    });
  await tx.insert(boardTerms).values({
    uid: newUid(),
    organizationId,
    position: "president",
    holder: "Rosa Quiguango",
    startsOn: addDays(dayOf(now), -700),
    endsOn: addDays(dayOf(now), 20),
    createdAt: now,
    updatedAt: now,
  });
}

async function addOwnSignUps(tx: Tx, accountId: number, now: Date): Promise<void> {
  const coming = await tx
    .select({ id: occurrences.id })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .where(and(eq(activities.audience, "public"), eq(occurrences.day, addDays(dayOf(now), 3))))
    .orderBy(occurrences.id)
    .limit(4);
  for (const { id } of coming)
    await tx.insert(signUps).values({
      ...{ uid: newUid(), occurrenceId: id, role: "participant", accountId, locale: "es" },
      ...{ name: "Rosa Quiguango", nameKey: "rosa quiguango", state: "confirmed", origin: "self" },
      ...{ needs: [], createdAt: now, confirmedAt: now },
    });
}
