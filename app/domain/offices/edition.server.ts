import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { insertUnderFreeSlug, slugCandidates } from "#app/domain/slugs.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type Office, offices } from "#db/schema/offices";
import { coveredBy, listTaken, replaceCantons, type Taken } from "./coverage.server";
import type { OfficeData } from "./office.schema";

/** Words that the route table uses where an office's slug would stand; a test compares them with the table. */
export const reservedOfficeSlugs: readonly string[] = ["nueva"];

/** Adds an office under a free address; refused, naming them, where another office covers one of the cantons. */
export async function addOffice(
  tx: Tx,
  viewer: Person,
  data: OfficeData,
  now = new Date(),
): Promise<{ slug: string } | { taken: readonly Taken[] }> {
  const taken = await listTaken(tx, data.covers, undefined);
  if (taken.length > 0) return { taken };
  const office = await insertOffice(tx, data, now);
  await replaceCantons(tx, office.id, data.covers);
  await record(tx, viewer, "office.add", { kind: "office", id: office.id }, { role: "admin", now });
  return { slug: office.slug };
}

/**
 * Changes an office that still is of that version. "stale" where someone else saved in between;
 * refused, naming them, where another office covers one of the cantons.
 */
export async function editOffice(
  tx: Tx,
  viewer: Person,
  office: Pick<Office, "id">,
  data: OfficeData,
  version: number,
  now = new Date(),
): Promise<"edited" | "stale" | { taken: readonly Taken[] }> {
  const [stored] = await tx.select().from(offices).where(eq(offices.id, office.id)).limit(1);
  if (stored?.version !== version) return "stale";
  const taken = await listTaken(tx, data.covers, office.id);
  if (taken.length > 0) return { taken };

  const columns = { name: data.name, cantonId: data.seat, active: data.active };
  const [written] = await tx
    .update(offices)
    .set({ ...columns, version: sql`${offices.version} + 1` })
    .where(and(eq(offices.id, office.id), eq(offices.version, version)))
    .returning({ id: offices.id });
  if (!written) return "stale";

  const fields: string[] = (["name", "cantonId", "active"] as const).filter(
    (name) => stored[name] !== columns[name],
  );
  const covered = new Set(await coveredBy(tx, office.id));
  const covers = new Set(data.covers);
  if (covered.size !== covers.size || [...covers].some((cantonId) => !covered.has(cantonId))) {
    fields.push("cantons");
    await replaceCantons(tx, office.id, data.covers);
  }
  await record(tx, viewer, "office.edit", { kind: "office", id: office.id }, { role: "admin", fields, now });
  return "edited";
}

function insertOffice(tx: Tx, data: OfficeData, now: Date) {
  const naming = { fallback: "oficina", reserved: reservedOfficeSlugs };
  return insertUnderFreeSlug(slugCandidates(data.name, naming), async (slug) => {
    const [written] = await tx
      .insert(offices)
      .values({ slug, name: data.name, cantonId: data.seat, active: data.active, createdAt: now })
      .onConflictDoNothing({ target: offices.slug })
      .returning({ id: offices.id, slug: offices.slug });
    return written;
  });
}
