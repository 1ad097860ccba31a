import { eq, sql } from "drizzle-orm";
import type { Workbench } from "#app/domain/desk/workbench";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import type { Reader } from "#db/client/index";
import { importRows } from "#db/schema/imports";
import { cantonNames } from "./canton-names";
import { type Compared, type Likely, likelyOf } from "./duplicate-index";
import { listKnown } from "./known.server";
import { readMapping } from "./mapping";
import { type Begun, breathe, findAtWork, inBatches, note, rowsInBatches } from "./progress.server";
import { type RowError, type RowReader, rowReader } from "./row";

/** Reads rows as this import's mapping says, with the cantons of today. */
export async function readerFor(
  read: Reader,
  mapping: Readonly<Record<string, number>> | null,
  now: Date,
): Promise<RowReader> {
  const cantons = await listCantons(read, now);
  return rowReader(readMapping(mapping ?? {}), cantonNames(cantons), idsByCode(cantons), now);
}

/** Job of the desk: finds the mistakes of each row, and what it is likely the same as. Decisions start anew. */
export async function checkImport({ db, signal }: Workbench, begun: Begun): Promise<"done" | "left"> {
  const now = new Date();
  const found = await findAtWork(db.fresh, "check", begun);
  if (!found) return "left";
  const readRow = await readerFor(db.fresh, found.mapping, now);
  const errors = new Map<number, RowError[]>();
  const compared: Compared[] = [];
  let progress = 0;
  for await (const some of rowsInBatches(db.fresh, begun.importId)) {
    signal.throwIfAborted();
    for (const { row, cells } of some) {
      const read = readRow(cells);
      if ("errors" in read) errors.set(row, read.errors);
      else compared.push(comparedOf(row, read.profile));
    }
    progress += some.length;
    if (progress % 1_000 === 0 && !(await db.tx((tx) => note(tx, "check", begun, { progress }))))
      return "left";
  }
  const likely = likelyOf(await listKnown(db.fresh), compared);

  const reset = await db.tx(async (tx) => {
    if (!(await note(tx, "check", begun, { progress }))) return false;
    await tx
      .update(importRows)
      .set({ errors: null, likely: null, decision: "create" })
      .where(eq(importRows.importId, begun.importId));
    return true;
  });
  if (!reset) return "left";
  const troubled = [...troubles(begun.importId, errors, likely)];
  for (const some of inBatches(troubled)) {
    signal.throwIfAborted();
    const written = await db.tx(async (tx) => {
      if (!(await note(tx, "check", begun, { progress }))) return false;
      await tx
        .insert(importRows)
        .values([...some])
        .onConflictDoUpdate(findings);
      return true;
    });
    if (!written) return "left";
    await breathe();
  }
  const end = { state: "ready", errorCount: errors.size, duplicateCount: likely.size } as const;
  return (await db.tx((tx) => note(tx, "check", begun, end))) ? "done" : "left";
}

/** What was found takes the place of what stood in the row; its cells stay. */
const findings = {
  target: [importRows.importId, importRows.row],
  set: {
    errors: sql`excluded.errors`,
    likely: sql`excluded.likely`,
    decision: sql`excluded.decision`,
  },
};

function comparedOf(
  row: number,
  {
    data,
    channels,
  }: {
    readonly data: { name: string; acronym: string | null; canton: number };
    readonly channels: readonly { valueKey: string }[];
  },
): Compared {
  return {
    id: row,
    row: true,
    name: data.name,
    acronym: data.acronym,
    cantonId: data.canton,
    contacts: channels.map(({ valueKey }) => valueKey),
  };
}

function* troubles(
  importId: number,
  errors: ReadonlyMap<number, readonly RowError[]>,
  likely: ReadonlyMap<number, Likely>,
) {
  const skipped = { importId, cells: [], decision: "skip" } as const;
  for (const [row, mistakes] of errors) yield { ...skipped, row, errors: mistakes, likely: null };
  for (const [row, same] of likely) yield { ...skipped, row, errors: null, likely: same };
}
