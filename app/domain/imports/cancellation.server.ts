import { and, eq, inArray, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { removeFile } from "#app/domain/files/storage.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { importRows, imports } from "#db/schema/imports";
import type { Import } from "./imports.server";
import { cancellable } from "./steps";

/** Calls an import off: its rows and its file go, a step that is at work ends. "moved-on" once it made its profiles. */
export async function cancelImport(
  tx: Tx,
  person: Person,
  { id, fileId }: Import,
  now = new Date(),
): Promise<"cancelled" | "moved-on"> {
  const [cancelled] = await tx
    .update(imports)
    .set({ state: "cancelled", failure: null, version: sql`${imports.version} + 1` })
    .where(and(eq(imports.id, id), inArray(imports.state, [...cancellable])))
    .returning({ id: imports.id });
  if (!cancelled) return "moved-on";
  await tx.delete(importRows).where(eq(importRows.importId, id));
  if (fileId !== null) await removeFile(tx, fileId);
  await record(tx, person, "imports.cancel", { kind: "import", id }, { role: "networks", now });
  return "cancelled";
}
