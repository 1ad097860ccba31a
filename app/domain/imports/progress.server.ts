import { setTimeout as sleep } from "node:timers/promises";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { importRows, imports } from "#db/schema/imports";
import { type StepName, steps } from "./steps";

/** A step as it was begun: whoever begins it again, or calls the import off, raises the version and ends this one. */
export interface Begun {
  readonly importId: number;
  readonly version: number;
}

/** Rows that are read or written at once. */
export const batch = 250;

/** Milliseconds in which other writers of the same file come to their turn between two batches. */
const breath = 20;
export const breathe = (): Promise<void> => sleep(breath);

/** Begins a step, anew too; undefined where the import stands elsewhere by now. */
export async function beginStep(tx: Tx, importId: number, step: StepName): Promise<Begun | undefined> {
  const { from, runs } = steps[step];
  const [begun] = await tx
    .update(imports)
    .set({ state: runs, progress: 0, failure: null, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, importId), inArray(imports.state, [...from])))
    .returning({ importId: imports.id, version: imports.version });
  return begun;
}

type Change = Partial<typeof imports.$inferInsert>;

/** Notes how far a step is, or its end; false where it is no longer the one at work, and nothing more may be written. */
export async function note(tx: Tx, step: StepName, begun: Begun, change: Change): Promise<boolean> {
  const [noted] = await tx
    .update(imports)
    .set(change)
    .where(
      and(
        eq(imports.id, begun.importId),
        eq(imports.version, begun.version),
        eq(imports.state, steps[step].runs),
      ),
    )
    .returning({ id: imports.id });
  return noted !== undefined;
}

/** The step could not be done: the import stands where it did before, with the word of why. */
export const fallBack = (tx: Tx, step: StepName, begun: Begun, failure: string): Promise<boolean> =>
  note(tx, step, begun, { state: steps[step].back, progress: 0, failure });

/** What a step works on; undefined where it is no longer the one at work. */
export async function findAtWork(read: Reader, step: StepName, { importId, version }: Begun) {
  const [row] = await read
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.version, version), eq(imports.state, steps[step].runs)))
    .limit(1);
  return row;
}

/** The rows of an import in order, a batch at a time; with `decided`, those alone that are to become profiles. */
export async function* rowsInBatches(read: Reader, importId: number, decided = false) {
  for (let last = 0; ; ) {
    const rows = await read
      .select({ row: importRows.row, cells: importRows.cells })
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, importId),
          gt(importRows.row, last),
          decided ? eq(importRows.decision, "create") : undefined,
        ),
      )
      .orderBy(asc(importRows.row))
      .limit(batch);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    last = rows.at(-1)?.row ?? 0;
  }
}

/** Parts of a list, each no longer than a batch. */
export function* inBatches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += batch) yield list.slice(start, start + batch);
}
