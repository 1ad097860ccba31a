import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { clashes } from "./positions";
import { planTermReminders } from "./reminders.server";
import type { TermData } from "./term.schema";
import { listTerms, type TermRecord } from "./terms.server";

interface Organization {
  readonly id: number;
}

const fieldNames = ["position", "holder", "startsOn", "endsOn"] as const satisfies (keyof TermData)[];

/** Notes who holds a position; refused, naming the other term, where both cannot be. */
export async function addTerm(
  tx: Tx,
  person: Person,
  organization: Organization,
  data: TermData,
  now = new Date(),
): Promise<"added" | { clash: TermRecord }> {
  const clash = await findClash(tx, organization, data);
  if (clash) return { clash };
  const [written] = await tx
    .insert(boardTerms)
    .values({
      ...data,
      uid: newUid(),
      organizationId: organization.id,
      createdAt: now,
      createdBy: person.id,
      updatedAt: now,
    })
    .returning({ id: boardTerms.id });
  if (!written) throw new Error("a term was not stored");
  await planTermReminders(tx, organization.id, now);
  await record(
    tx,
    person,
    "board.add",
    { kind: "board-term", id: written.id, organizationId: organization.id },
    { now },
  );
  return "added";
}

/**
 * Changes a term that still is of that version. "stale" where someone else saved in between or removed it; refused,
 * naming the other term, where both cannot be.
 */
export async function editTerm(
  tx: Tx,
  person: Person,
  organization: Organization,
  stored: TermRecord,
  { version, ...data }: TermData & { readonly version: number },
  now = new Date(),
): Promise<"edited" | "stale" | { clash: TermRecord }> {
  const clash = await findClash(tx, organization, data, stored.id);
  if (clash) return { clash };
  const [written] = await tx
    .update(boardTerms)
    .set({ ...data, updatedAt: now, version: sql`${boardTerms.version} + 1` })
    .where(and(eq(boardTerms.id, stored.id), eq(boardTerms.version, version)))
    .returning({ id: boardTerms.id });
  if (!written) return "stale";
  const fields = fieldNames.filter((name) => stored[name] !== data[name]);
  await planTermReminders(tx, organization.id, now);
  await record(
    tx,
    person,
    "board.edit",
    { kind: "board-term", id: stored.id, organizationId: organization.id },
    { fields, now },
  );
  return "edited";
}

/** Removes a term that was noted by mistake; one that was held gets an end instead and stays as history. */
export async function removeTerm(
  tx: Tx,
  person: Person,
  organization: Organization,
  { id }: Pick<TermRecord, "id">,
  now = new Date(),
): Promise<"removed" | "gone"> {
  const [removed] = await tx.delete(boardTerms).where(eq(boardTerms.id, id)).returning({ id: boardTerms.id });
  if (!removed) return "gone";
  await planTermReminders(tx, organization.id, now, id);
  await record(
    tx,
    person,
    "board.remove",
    { kind: "board-term", id, organizationId: organization.id },
    { now },
  );
  return "removed";
}

async function findClash(tx: Tx, organization: Organization, data: TermData, exceptId?: number) {
  const terms = await listTerms(tx, organization.id);
  return terms.find((term) => term.id !== exceptId && clashes(data, term));
}
