import { and, desc, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { rosterReadings } from "#db/schema/memberships";

/** For how long the names stay open to a trainer who said why she reads them. */
export const readingMinutes = 60;
const remembered = 20;

/** Opens the names of an organization's roster to a trainer for an hour; the reason stays, and the log has it. */
export async function openReading(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  reason: string,
  now = new Date(),
): Promise<void> {
  await tx.insert(rosterReadings).values({
    organizationId: organization.id,
    accountId: person.id,
    reason,
    createdAt: now,
    expiresAt: new Date(now.getTime() + readingMinutes * 60_000),
  });
  await record(
    tx,
    person,
    "members.read-names",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { role: "trainer", now },
  );
}

/** Until when the names are open to her; undefined where they are not. */
export async function findOpenReading(
  read: Reader,
  person: Pick<Person, "id">,
  organizationId: number,
  now = new Date(),
): Promise<Date | undefined> {
  const [open] = await read
    .select({ expiresAt: rosterReadings.expiresAt })
    .from(rosterReadings)
    .where(
      and(
        eq(rosterReadings.accountId, person.id),
        eq(rosterReadings.organizationId, organizationId),
        gt(rosterReadings.expiresAt, now),
      ),
    )
    .orderBy(desc(rosterReadings.expiresAt))
    .limit(1);
  return open?.expiresAt;
}

/** Who of the staff read the names, when and why, the latest first; the last twenty, without a name where she has no account any more. For those who lead. */
export const listReadings = (read: Reader, organizationId: number) =>
  read
    .select({ name: accounts.name, reason: rosterReadings.reason, at: rosterReadings.createdAt })
    .from(rosterReadings)
    .leftJoin(accounts, eq(accounts.id, rosterReadings.accountId))
    .where(eq(rosterReadings.organizationId, organizationId))
    .orderBy(desc(rosterReadings.createdAt), desc(rosterReadings.id))
    .limit(remembered);

export type RosterReading = Awaited<ReturnType<typeof listReadings>>[number];
