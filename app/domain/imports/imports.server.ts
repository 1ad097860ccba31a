import { and, desc, eq, sql } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { record } from "#app/domain/audit/log.server";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { importRows, imports } from "#db/schema/imports";
import { type Mapping, storedMapping } from "./mapping";
import { isFollowed } from "./running.server";
import { stepAtWork } from "./steps";

export type Import = typeof imports.$inferSelect;

/** Imports on a page of the list. */
const listSize = 30;

export interface ListedImport
  extends Pick<Import, "uid" | "fileName" | "state" | "rowCount" | "createdAt" | "committedAt"> {
  /** The name of who loaded it; undefined where her account is gone. */
  readonly person: string | undefined;
}

/** One page of all imports, the latest first. For holders of the networks grant. */
export async function listImports(
  read: Reader,
  asked: number,
  size = listSize,
): Promise<ShownPage & { rows: ListedImport[] }> {
  const { offset, ...shown } = pageOf(await read.$count(imports), asked, size);
  const rows = await read
    .select({
      uid: imports.uid,
      fileName: imports.fileName,
      state: imports.state,
      rowCount: imports.rowCount,
      createdAt: imports.createdAt,
      committedAt: imports.committedAt,
      createdBy: imports.createdBy,
    })
    .from(imports)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(size)
    .offset(offset);
  const names = await namesOf(
    read,
    rows.flatMap(({ createdBy }) => createdBy ?? []),
  );
  return {
    rows: rows.map(({ createdBy, ...row }) => ({ ...row, person: names.get(createdBy ?? 0)?.name })),
    ...shown,
  };
}

/** The import of that name. For holders of the networks grant. */
export async function findImport(read: Reader, uid: string): Promise<Import | undefined> {
  if (!isUid(uid)) return undefined;
  const [found] = await read.select().from(imports).where(eq(imports.uid, uid)).limit(1);
  return found;
}

/** Whether the import is in a step that no process follows any more. */
export const isLeft = async (read: Reader, { id, state }: Import, now = new Date()): Promise<boolean> =>
  stepAtWork(state) !== undefined && !(await isFollowed(read, id, now));

/** A few rows as they came, for saying which column is what. */
export const listFirstRows = (read: Reader, importId: number, limit = 3) =>
  read
    .select({ row: importRows.row, cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.row)
    .limit(limit);

/** Keeps which column is what. "moved-on" where the import no longer waits for it. */
export async function mapImport(
  tx: Tx,
  person: Person,
  { id, version }: Import,
  mapping: Mapping,
  now = new Date(),
): Promise<"mapped" | "moved-on"> {
  const [mapped] = await tx
    .update(imports)
    .set({
      mapping: storedMapping(mapping),
      state: "mapping",
      failure: null,
      version: sql`${imports.version} + 1`,
    })
    .where(
      and(eq(imports.id, id), eq(imports.version, version), sql`${imports.state} in ('mapping', 'ready')`),
    )
    .returning({ id: imports.id });
  if (!mapped) return "moved-on";
  await record(tx, person, "imports.map", { kind: "import", id }, { role: "networks", now });
  return "mapped";
}
