import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { requirements } from "#db/schema/requirements";
import type { RequirementData } from "./requirement.schema";
import type { RequirementRecord } from "./requirements.server";

const fieldNames = [
  "legalForm",
  "position",
  "title",
  "detail",
  "institution",
  "source",
  "validFrom",
  "validUntil",
] as const satisfies (keyof RequirementData)[];

/** Adds a requirement; confirmed where the person says that she checked it. */
export async function addRequirement(
  tx: Tx,
  person: Person,
  { confirmed, ...data }: RequirementData,
  now = new Date(),
): Promise<"added"> {
  const [written] = await tx
    .insert(requirements)
    .values({
      ...data,
      uid: newUid(),
      confirmedOn: confirmed ? dayOf(now) : null,
      confirmedBy: confirmed ? person.id : null,
      createdAt: now,
      updatedAt: now,
      updatedBy: person.id,
    })
    .returning({ id: requirements.id });
  if (!written) throw new Error("a requirement was not stored");
  await record(
    tx,
    person,
    "requirement.add",
    { kind: "requirement", id: written.id },
    { role: "admin", now },
  );
  return "added";
}

/**
 * Changes a requirement that still is of that version. Confirming notes the day and the person; one that stays
 * confirmed keeps both. "stale" where someone else saved in between.
 */
export async function editRequirement(
  tx: Tx,
  person: Person,
  stored: RequirementRecord,
  edition: RequirementData & { readonly version: number },
  now = new Date(),
): Promise<"edited" | "stale"> {
  const { version, confirmed, ...data } = edition;
  const fields: string[] = fieldNames.filter((name) => stored[name] !== data[name]);
  const was = stored.confirmedOn !== null;
  if (was !== confirmed) fields.push("confirmed");
  const confirmation = confirmed
    ? { confirmedOn: dayOf(now), confirmedBy: person.id }
    : { confirmedOn: null, confirmedBy: null };
  const [written] = await tx
    .update(requirements)
    .set({
      ...data,
      ...(was === confirmed ? {} : confirmation),
      updatedAt: now,
      updatedBy: person.id,
      version: sql`${requirements.version} + 1`,
    })
    .where(and(eq(requirements.id, stored.id), eq(requirements.version, version)))
    .returning({ id: requirements.id });
  if (!written) return "stale";
  await record(
    tx,
    person,
    "requirement.edit",
    { kind: "requirement", id: stored.id },
    { role: "admin", fields, now },
  );
  return "edited";
}
