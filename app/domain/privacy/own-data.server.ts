import { and, asc, eq, getTableColumns, gt, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { columnRules } from "#db/registry/columns";
import { personColumns } from "#db/registry/person-columns";
import type { ColumnPlace } from "#db/registry/references";
import { tables } from "#db/schema/index";

export type OwnTable = ColumnPlace["table"];

type Value = string | number | boolean | null | readonly unknown[] | object;

/** A row that is about a person, or that she wrote or decided. */
export interface OwnRow {
  readonly table: OwnTable;
  /** The column that names her. */
  readonly column: string;
  readonly values: Readonly<Record<string, Value>>;
}

interface Section extends ColumnPlace {
  /** What of a row she gets. */
  readonly shown: readonly string[];
}

/** Rows that are read at once. */
const batch = 500;

/**
 * Where the data of a person lie. Of rows about her she gets every column that the registry gives to the person it is
 * about, and what an organization keeps of her; of rows that merely say that she wrote or decided them, how the row is
 * called: the rest is about others.
 */
export const sections: readonly Section[] = personColumns.map((place) => {
  const { levels, personal = {} } = columnRules[place.table];
  const about = personal[place.column] !== "accountability" || place.table === "auditEvents";
  const keptOfHer = levels.organization?.filter((column) => column in personal) ?? [];
  return { ...place, shown: about ? [...(levels.self ?? []), ...keptOfHer] : namesOf(place.table) };
});

function namesOf(table: OwnTable): readonly string[] {
  const columns = Object.keys(getTableColumns(tables[table]));
  return ["slug", "uid", "id"].filter((name) => columns.includes(name)).slice(0, 1);
}

/** Everything that is kept about an account, and what it wrote or decided, a row at a time. */
export async function* readOwnData(read: Reader, accountId: number): AsyncGenerator<OwnRow> {
  for (const section of sections) yield* readSection(read, section, accountId);
}

/** How many rows each section has, for the page that says what is kept. */
export async function countOwnData(
  read: Reader,
  accountId: number,
): Promise<readonly (ColumnPlace & { readonly rows: number })[]> {
  const counted: (ColumnPlace & { rows: number })[] = [];
  for (const { table, column } of sections) {
    const { source, columns } = open(table);
    const named = columns[column];
    if (!named) continue;
    const rows = await read.$count(source, eq(named, accountId));
    if (rows > 0) counted.push({ table, column, rows });
  }
  return counted;
}

/** Every table is read alike, as if it were this one. */
function open(table: OwnTable) {
  const source = tables[table] as typeof tables.memberships;
  const columns = getTableColumns(source) as unknown as Readonly<
    Record<string, typeof tables.memberships.accountId>
  >;
  return { source, columns };
}

async function* readSection(
  read: Reader,
  { table, column, shown }: Section,
  accountId: number,
): AsyncGenerator<OwnRow> {
  const { source, columns } = open(table);
  const named = columns[column];
  if (!named) return;
  const identity = columns.id?.dataType === "number" ? columns.id : undefined;
  let beyond: SQL | undefined;
  for (;;) {
    const found = read
      .select()
      .from(source)
      .where(and(eq(named, accountId), beyond));
    const rows = (await (identity ? found.orderBy(asc(identity)).limit(batch) : found)) as Record<
      string,
      unknown
    >[];
    for (const row of rows) yield { table, column, values: pick(row, shown) };
    const last = rows.at(-1)?.id;
    if (!identity || rows.length < batch || typeof last !== "number") return;
    beyond = gt(identity, last);
  }
}

const pick = (row: Record<string, unknown>, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, plain(row[name])]));

const plain = (value: unknown): Value =>
  value instanceof Date ? value.toISOString() : ((value as Value | undefined) ?? null);
