import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { members, type RosterRow, rosterImports } from "#db/schema/memberships";
import type { RosterImport } from "./imports.server";
import type { Compared } from "./likely";
import { listCompared } from "./reading.server";

const batch = 250;

/** The rows that become members: those without fault, of those that seem to say someone again the ticked ones alone. */
export const rowsToAdd = (rows: readonly RosterRow[], ticked: ReadonlySet<number>): RosterRow[] =>
  rows.filter(({ row, errors, likely }) => errors.length === 0 && (likely === null || ticked.has(row)));

/**
 * Puts the people of a table on the roster, once, all or none; nobody is written to. Who came onto the roster since it
 * was looked at is left out, unless her row was ticked. Of the table those who were added are kept for a day, each with
 * her outside name.
 */
export async function commitRosterImport(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  one: Pick<RosterImport, "id" | "rows">,
  ticked: ReadonlySet<number>,
  now = new Date(),
): Promise<"committed" | "nothing" | "moved-on"> {
  const [begun] = await tx
    .update(rosterImports)
    .set({ state: "committed", committedAt: now })
    .where(and(eq(rosterImports.id, one.id), eq(rosterImports.state, "pending")))
    .returning({ id: rosterImports.id });
  if (!begun) return "moved-on";
  const held = heldBy(await listCompared(tx, organization.id));
  const added = rowsToAdd(one.rows, ticked)
    .filter((row) => ticked.has(row.row) || !held(row))
    .map((row) => ({ ...row, likely: newUid() }));
  if (added.length === 0) {
    await tx
      .update(rosterImports)
      .set({ state: "pending", committedAt: null })
      .where(eq(rosterImports.id, one.id));
    return "nothing";
  }
  const today = dayOf(now);
  for (let start = 0; start < added.length; start += batch)
    await tx.insert(members).values(
      added.slice(start, start + batch).map(({ name, mail, phone, note, since, likely }) => ({
        uid: likely,
        organizationId: organization.id,
        ...{ name, mail, phone, note },
        nameKey: fold(name),
        since: since ?? today,
        createdAt: now,
        createdBy: person.id,
        updatedAt: now,
      })),
    );
  await tx.update(rosterImports).set({ rows: added }).where(eq(rosterImports.id, one.id));
  await record(
    tx,
    person,
    "roster.import",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { now },
  );
  return "committed";
}

/** Whether someone on the roster has that very name, mail or telephone. */
function heldBy(roster: readonly Compared[]): (row: RosterRow) => boolean {
  const names = new Set(roster.map(({ name }) => fold(name)));
  const reached = new Set(roster.flatMap(({ mail, phone }) => [mail, phone]));
  return ({ name, mail, phone }) =>
    names.has(fold(name)) || (mail !== null && reached.has(mail)) || (phone !== null && reached.has(phone));
}
