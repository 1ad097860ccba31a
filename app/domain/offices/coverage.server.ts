import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { officeCantons, offices } from "#db/schema/offices";
import { territories } from "#db/schema/territories";

/** A canton that another office covers already, both by name. */
export interface Taken {
  readonly canton: string;
  readonly office: string;
}

/** Which of these cantons another office covers; at most 500 ids. A canton belongs to one office at most. */
export function listTaken(
  read: Reader,
  cantonIds: readonly number[],
  officeId: number | undefined,
): Promise<Taken[]> {
  return read
    .select({ canton: territories.name, office: offices.name })
    .from(officeCantons)
    .innerJoin(offices, eq(offices.id, officeCantons.officeId))
    .innerJoin(territories, eq(territories.id, officeCantons.cantonId))
    .where(
      and(
        inArray(officeCantons.cantonId, [...cantonIds]),
        officeId === undefined ? undefined : ne(offices.id, officeId),
      ),
    )
    .orderBy(asc(territories.nameKey), asc(territories.id));
}

/** Makes these the cantons of the office, in place of those it had. */
export async function replaceCantons(tx: Tx, officeId: number, cantonIds: readonly number[]): Promise<void> {
  await tx.delete(officeCantons).where(eq(officeCantons.officeId, officeId));
  const rows = [...new Set(cantonIds)].map((cantonId) => ({ officeId, cantonId }));
  if (rows.length > 0) await tx.insert(officeCantons).values(rows);
}

/** Ids of the cantons the office covers. */
export async function coveredBy(read: Reader, officeId: number): Promise<number[]> {
  const rows = await read
    .select({ cantonId: officeCantons.cantonId })
    .from(officeCantons)
    .where(eq(officeCantons.officeId, officeId))
    .orderBy(asc(officeCantons.cantonId));
  return rows.map((row) => row.cantonId);
}
