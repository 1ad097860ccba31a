import { sql } from "drizzle-orm";
import type { Tx } from "#db/dialect/index";
import { capacityDimensions, capacityItems } from "#db/schema/capacity-items";
import { readReference, whereNew } from "./installed";

export interface DimensionEntry {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  /** In their order. */
  readonly items: readonly ItemEntry[];
}

export interface ItemEntry {
  readonly key: string;
  readonly code: string;
  readonly critical: boolean;
  readonly title: string;
  readonly titleEn: string;
  readonly question: string;
  readonly questionEn: string;
}

const read = () => readReference("capacity-items.json");

export const readDimensions = () => JSON.parse(read()) as readonly DimensionEntry[];

/**
 * Puts the dimensions and items of this build's instrument into the database, when it holds other ones or none. They
 * are renewed by key; one that the build does not know any more stays, since something may hang on it.
 */
export async function loadCapacityItems(tx: Tx, now = new Date()): Promise<void> {
  await whereNew(tx, "capacity-items", read(), () => putDimensions(tx), now);
}

async function putDimensions(tx: Tx): Promise<void> {
  for (const [at, { key, name, nameEn, items }] of readDimensions().entries()) {
    const said = { position: at + 1, name, nameEn };
    const [dimension] = await tx
      .insert(capacityDimensions)
      .values({ key, ...said })
      .onConflictDoUpdate({ target: capacityDimensions.key, set: said })
      .returning({ id: capacityDimensions.id });
    if (!dimension) throw new Error("a dimension was not stored");
    await tx
      .insert(capacityItems)
      .values(items.map((item, place) => ({ ...item, dimensionId: dimension.id, position: place + 1 })))
      .onConflictDoUpdate({
        target: capacityItems.key,
        set: {
          code: sql`excluded.code`,
          dimensionId: sql`excluded.dimension_id`,
          position: sql`excluded.position`,
          critical: sql`excluded.critical`,
          title: sql`excluded.title`,
          titleEn: sql`excluded.title_en`,
          question: sql`excluded.question`,
          questionEn: sql`excluded.question_en`,
        },
      });
  }
}
