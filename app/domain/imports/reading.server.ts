import { eq } from "drizzle-orm";
import type { Workbench } from "#app/domain/desk/workbench";
import { openFile } from "#app/domain/files/storage.server";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { importRows } from "#db/schema/imports";
import { failureOf } from "./failure";
import { type Begun, breathe, findAtWork, inBatches, note } from "./progress.server";

/** Job of the desk: puts the rows of the file where they can be looked at. What an earlier try left is replaced. */
export async function readImport({ db, signal }: Workbench, begun: Begun): Promise<"done" | "left"> {
  const found = await findAtWork(db.fresh, "read", begun);
  if (!found) return "left";
  const parts: Buffer[] = [];
  if (found.fileId !== null) for await (const part of openFile(db.fresh, found.fileId)) parts.push(part);
  const table = await readSpreadsheet(Buffer.concat(parts));
  if ("refusal" in table) {
    const failure = failureOf(table);
    return (await db.tx((tx) => note(tx, "read", begun, { state: "failed", failure }))) ? "done" : "left";
  }

  const { header, rows } = table;
  const emptied = await db.tx(async (tx) => {
    if (!(await note(tx, "read", begun, { header, rowCount: rows.length }))) return false;
    await tx.delete(importRows).where(eq(importRows.importId, begun.importId));
    return true;
  });
  if (!emptied) return "left";
  let progress = 0;
  for (const some of inBatches(rows)) {
    signal.throwIfAborted();
    progress += some.length;
    const values = some.map((row) => ({ ...row, importId: begun.importId, decision: "create" as const }));
    const written = await db.tx(async (tx) => {
      if (!(await note(tx, "read", begun, { progress }))) return false;
      await tx.insert(importRows).values(values);
      return true;
    });
    if (!written) return "left";
    await breathe();
  }
  return (await db.tx((tx) => note(tx, "read", begun, { state: "mapping" }))) ? "done" : "left";
}
