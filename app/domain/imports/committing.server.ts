import { sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Workbench } from "#app/domain/desk/workbench";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { importRows } from "#db/schema/imports";
import { readerFor } from "./checking.server";
import type { Failure } from "./failure";
import { makeFindable } from "./findable.server";
import { type Begun, breathe, fallBack, findAtWork, inBatches, note, rowsInBatches } from "./progress.server";
import { type WrittenRow, writeProfiles } from "./writing.server";

interface Asked extends Begun {
  readonly person: Person;
}

/** Undoes everything that was written. */
class Refused extends Error {
  constructor(readonly failure: Failure | undefined) {
    super(failure ?? "left");
  }
}

/**
 * Job of the desk: makes a profile of every row that staff decided to create, in one transaction: all of them, or none
 * where one of them cannot be created any more. Rows are read before it and links and words are written after it, so
 * that other writers wait for as little as can be.
 */
export async function commitImport({ db, signal }: Workbench, asked: Asked): Promise<"done" | "left"> {
  const now = new Date();
  try {
    const rows = await decidedRows(db.fresh, asked, now);
    const ids = await db.tx((tx) => commit(tx, asked, rows, now));
    for (const some of inBatches([...ids])) {
      await db.tx((tx) => linkRows(tx, asked.importId, some));
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { failure } = error;
    if (failure) await db.tx((tx) => fallBack(tx, "commit", asked, failure));
    return "left";
  }
  await makeFindable(db, asked.importId, signal);
  return "done";
}

async function decidedRows(read: Reader, begun: Begun, now: Date): Promise<WrittenRow[]> {
  const found = await findAtWork(read, "commit", begun);
  if (!found) throw new Refused(undefined);
  const readRow = await readerFor(read, found.mapping, now);
  const rows: WrittenRow[] = [];
  for await (const some of rowsInBatches(read, begun.importId, true))
    for (const { row, cells } of some) {
      const said = readRow(cells);
      if ("errors" in said) throw new Refused(`row:${row}`);
      rows.push({ row, profile: said.profile });
    }
  if (rows.length === 0) throw new Refused("nothing-to-create");
  return rows;
}

/** The import is held by its row from the beginning: nobody decides otherwise about its rows meanwhile. */
async function commit(
  tx: Tx,
  { person, ...begun }: Asked,
  rows: readonly WrittenRow[],
  now: Date,
): Promise<Map<number, number>> {
  const { importId } = begun;
  const end = { state: "committed", committedAt: now, progress: rows.length } as const;
  if (!(await note(tx, "commit", begun, end))) throw new Refused(undefined);
  const ids = new Map<number, number>();
  for (const some of inBatches(rows))
    for (const [row, id] of await writeProfiles(tx, some, { importId, personId: person.id }, now))
      ids.set(row, id);
  await record(tx, person, "imports.commit", { kind: "import", id: importId }, { role: "networks", now });
  return ids;
}

/** Notes which profile each row became. */
async function linkRows(
  tx: Tx,
  importId: number,
  some: readonly (readonly [row: number, organizationId: number])[],
): Promise<void> {
  await tx
    .insert(importRows)
    .values(
      some.map(([row, organizationId]) => ({
        importId,
        row,
        cells: [],
        decision: "create" as const,
        organizationId,
      })),
    )
    .onConflictDoUpdate({
      target: [importRows.importId, importRows.row],
      set: { organizationId: sql`excluded.organization_id` },
    });
}
