import { type Column, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import type { ActivityAudience } from "#db/schema/activities";
import { tables } from "#db/schema/index";
import type { Audience } from "#db/schema/profiles";
import type { ViewerKind } from "#tests/support/cast";

export type TableName = keyof typeof tables;
export type ColumnName = `${TableName}.${string}`;

/** What decides who may read a value beside the level of its column. */
export interface Fate {
  /** Whether everyone may see the organization it hangs on; the public parts of any other are its people's. */
  readonly open?: boolean;
  /** Whether the organization has people of its own. */
  readonly peopled?: boolean;
  /** The audience that its row names, where the level is `varies`. */
  readonly audience?: Audience | "documents" | "proofs" | "imports";
  /** Whom the row is about. */
  readonly owner?: ViewerKind;
  /** Whether staff have yet to confirm it before others see it. */
  readonly unconfirmed?: boolean;
  /** Whether the other members may read her name. */
  readonly listed?: boolean;
  /** Whether its leaders have yet to send it. */
  readonly drafted?: boolean;
  /** Who sees the activity that it is of; `signed-up`: what only those read who go there, and its organizers. */
  readonly showing?: ActivityAudience | "signed-up" | "hidden";
  /** Who goes there. */
  readonly signedUp?: readonly ViewerKind[];
}

export interface Canary {
  readonly column: ColumnName;
  readonly fate: Fate;
}

/** A value that is no word, and the ways in which a page would write it. */
export class Marked {
  constructor(
    readonly value: unknown,
    readonly written: readonly string[],
  ) {}
}

const letters = "bcdfghjklmnpqrstvwxz";
const words = new RegExp(`canar(?:([${letters}])\\1){3}`, "gi");
const identities = /\b7\d{6}\b/g;
const figures = /\d{4}-\d\d-\d\d|\d{1,2} (?:de )?\p{L}{3,10}\.?(?: de)? \d{4}|\d+\.\d{4,}|\b18\d\d\b/gu;

/** Values that stand nowhere else: whoever reads one has read that column of that row. */
export class Canaries {
  /** Every canary by what a page would write of it. */
  readonly all = new Map<string, Canary>();
  /** Columns in which one sits. */
  readonly columns = new Set<ColumnName>();
  private readonly secrets = new Set<string>();
  private readonly planted = new Map<TableName, number>();
  private spelled = 0;

  /** A word for that column, two letters or more away from every other. */
  word(column: ColumnName, fate: Fate): string {
    const at = this.spelled++;
    const digits = [at / 400, at / 20, at].map((n) => letters[Math.floor(n) % 20] ?? "");
    const word = `canar${digits.map((letter) => letter + letter).join("")}`;
    this.keep(word, column, fate);
    return word;
  }

  /** A value that has to stay as it is, and is looked for all the same. */
  watch(column: ColumnName, value: string, fate: Fate): void {
    this.secrets.add(value);
    this.keep(value, column, fate);
  }

  /** The canaries that a text holds, but for those that the question held already. */
  seenIn(text: string, asked = ""): Set<Canary> {
    const seen = new Set<Canary>();
    const question = asked.toLowerCase();
    const found = [words, identities, figures].flatMap((shape) =>
      Array.from(text.matchAll(shape), ([one]) => one.toLowerCase()),
    );
    for (const secret of this.secrets) if (text.includes(secret)) found.push(secret);
    for (const one of found) {
      const canary = this.all.get(one);
      if (canary && !question.includes(one)) seen.add(canary);
    }
    return seen;
  }

  /** Writes a row; every column of free text that it leaves open gets a canary, and so does what it marks. */
  async plant(tx: Tx, table: TableName, row: Readonly<Record<string, unknown>>, fate: Fate) {
    const values: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(columnsOf(table))) {
      const value = this.valueOf(`${table}.${name}`, column, row[name], fate);
      if (value !== undefined) values[name] = value;
    }
    const written = await tx
      .insert(tables[table] as typeof tables.organizations)
      .values(values as never)
      .returning();
    return written[0] as unknown as { id: number; uid: string; slug: string } & Record<string, unknown>;
  }

  /** The canaries with which a row that stands already can be overwritten. */
  over(table: TableName, shapes: Readonly<Record<string, unknown>>, fate: Fate) {
    const columns = columnsOf(table);
    return Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => {
        const column = columns[name];
        if (!column) throw new Error(`${table} has no column ${name}`);
        return [name, this.valueOf(`${table}.${name}`, column, shape, fate)];
      }),
    );
  }

  private valueOf(name: ColumnName, column: Column, given: unknown, fate: Fate): unknown {
    if (typeof given === "function") return given(this.word(name, fate));
    if (given instanceof Marked) {
      for (const written of given.written) this.keep(written.toLowerCase(), name, fate);
      return given.value;
    }
    if (given !== undefined) return given;
    if (isFreeText(column)) return this.word(name, fate);
    if (isIdentity(column)) return this.identity(name, fate);
    return column.dataType === "date" && column.notNull ? new Date() : undefined;
  }

  /** An identity for a row, to see whether it leaves the server; those between two are for rows of other making. */
  private identity(column: ColumnName, fate: Fate): number {
    const table = column.split(".")[0] as TableName;
    const count = (this.planted.get(table) ?? 0) + 1;
    this.planted.set(table, count);
    const number = 7_000_000 + Object.keys(tables).indexOf(table) * 10_000 + count * 50;
    this.keep(String(number), column, fate);
    return number;
  }

  private keep(written: string, column: ColumnName, fate: Fate): void {
    this.all.set(written, { column, fate });
    this.columns.add(column);
  }
}

const columnsOf = (table: TableName): Record<string, Column> =>
  getTableColumns(tables[table] as typeof tables.leases) as Record<string, Column>;

/** Text that is of no closed list; days too. */
export const isFreeText = (column: Column): boolean =>
  column.dataType === "string" && (column.enumValues?.length ?? 0) === 0;

/** A number that the database gives a row as its name. */
export const isIdentity = (column: Column): boolean =>
  column.name === "id" && column.dataType === "number" && column.primary;

/** A day, as our pages, letters and tables write it. */
export function markedDay(day: string): Marked {
  const at = new Date(`${day}T12:00:00Z`);
  const long = (locale: string, dateStyle: "long" | "medium") =>
    new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" }).format(at);
  return new Marked(day, [
    ...new Set([day, long("es-EC", "long"), long("es-EC", "medium"), long("es", "medium")]),
  ]);
}

/** A number written to its last digit. */
export const markedNumber = (value: number): Marked => new Marked(value, [String(Math.abs(value))]);
