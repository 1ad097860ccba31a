import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { pageOf, type ShownPage } from "#app/domain/pages";
import type { Reader, Tx } from "#db/client/index";
import { importRows, imports } from "#db/schema/imports";
import { organizations } from "#db/schema/organizations";
import type { RowFilter } from "./import.schema";

/** Rows on a page of the preview. */
const rowsOnPage = 50;

export type PreviewRow = Awaited<ReturnType<typeof listPage>>[number] & {
  /** Profiles that it is likely the same as. */
  readonly same: readonly { readonly slug: string; readonly name: string }[];
};

/** One page of the rows of an import that the filter lets through, in the order of the file. */
export async function listRows(
  read: Reader,
  importId: number,
  { filter, page: asked }: { readonly filter?: RowFilter | undefined; readonly page: number },
  size = rowsOnPage,
): Promise<ShownPage & { rows: PreviewRow[]; total: number }> {
  const matches = and(eq(importRows.importId, importId), filter && conditions[filter]);
  const total = await read.$count(importRows, matches);
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows = await listPage(read, matches, offset, size);
  const profiles = await profilesById(
    read,
    rows.flatMap(({ likely }) => likely?.organizations ?? []),
  );
  return {
    rows: rows.map((row) => ({
      ...row,
      same: (row.likely?.organizations ?? []).flatMap((id) => profiles.get(id) ?? []),
    })),
    total,
    ...shown,
  };
}

const conditions: Readonly<Record<RowFilter, SQL | undefined>> = {
  errors: isNotNull(importRows.errors),
  duplicates: isNotNull(importRows.likely),
  ready: and(isNull(importRows.errors), isNull(importRows.likely)),
};

const listPage = (read: Reader, matches: SQL | undefined, offset: number, size: number) =>
  read
    .select({
      row: importRows.row,
      cells: importRows.cells,
      errors: importRows.errors,
      likely: importRows.likely,
      decision: importRows.decision,
    })
    .from(importRows)
    .where(matches)
    .orderBy(asc(importRows.row))
    .limit(size)
    .offset(offset);

async function profilesById(read: Reader, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, { slug: string; name: string }>();
  const rows = await read
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, [...new Set(ids)]))
    .orderBy(asc(organizations.id));
  return new Map(rows.map(({ id, ...profile }) => [id, profile]));
}

/** How many rows are to become profiles. */
export const countDecided = (read: Reader, importId: number): Promise<number> =>
  read.$count(importRows, and(eq(importRows.importId, importId), eq(importRows.decision, "create")));

/**
 * Keeps which of the rows shown are to become profiles; the others of them are left out, and so is every row with a
 * mistake. "moved-on" where the import no longer waits for it.
 */
export async function decideRows(
  tx: Tx,
  importId: number,
  { shown, create }: { readonly shown: readonly number[]; readonly create: readonly number[] },
): Promise<"decided" | "moved-on"> {
  const [waiting] = await tx
    .update(imports)
    .set({ failure: null })
    .where(and(eq(imports.id, importId), eq(imports.state, "ready")))
    .returning({ id: imports.id });
  if (!waiting) return "moved-on";
  for (const decision of ["create", "skip"] as const) {
    const rows = shown.filter((row) => create.includes(row) === (decision === "create"));
    if (rows.length === 0) continue;
    await tx
      .update(importRows)
      .set({ decision })
      .where(
        and(eq(importRows.importId, importId), inArray(importRows.row, rows), isNull(importRows.errors)),
      );
  }
  return "decided";
}
