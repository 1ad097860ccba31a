import { createHash } from "node:crypto";
import type { Column } from "drizzle-orm";
import type { Engine } from "#db/dialect/engine";
import { TransferRefused } from "./refusal";
import type { Shape } from "./shapes";

export const format = "tejido-ndjson";
export const formatVersion = 1;

/** The first line. Its own hash stands in it, since the footer's covers the rows only: two engines' footers are equal. */
export interface Header {
  readonly format: typeof format;
  readonly version: number;
  readonly engine: Engine;
  /** When the snapshot was taken, ISO 8601. */
  readonly at: string;
  readonly migrations: readonly string[];
  readonly tables: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;
export type Counts = Readonly<Record<string, number>>;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export function headerLine(header: Header): string {
  const { format, version, engine, at, migrations, tables } = header;
  const content = { format, version, engine, at, migrations, tables };
  return JSON.stringify({ ...content, sha256: sha256(JSON.stringify(content)) });
}

/** @throws TransferRefused `not-ours`, `other-format`, `changed` */
export function readHeader(line: string): Header {
  const header = parsed(line) as Partial<Header> | undefined;
  if (header?.format !== format) throw new TransferRefused("not-ours");
  if (header.version !== formatVersion) throw new TransferRefused("other-format", String(header.version));
  if (headerLine(header as Header) !== line) throw new TransferRefused("changed");
  return header as Header;
}

/** The last line: rows by table, and SHA-256 of every line between it and the header, line ends included. */
export const footerLine = (counts: Counts, hash: string): string => JSON.stringify({ counts, sha256: hash });

export const isFooter = (line: Buffer): boolean => line.subarray(0, 10).toString("latin1") === '{"counts":';

/** One row: values in the order of the schema's columns. */
export function rowLine({ name, columns }: Shape, values: readonly unknown[]): string {
  const row = Object.fromEntries(columns.map(([key], n) => [key, written(values[n] ?? null)]));
  return JSON.stringify({ t: name, r: row });
}

/** How far a table's identities were handed out, so that one that was deleted is not given to someone else. */
export const lastLine = ({ name }: Shape, last: number): string => JSON.stringify({ t: name, last });

export interface Entry {
  readonly t?: string;
  readonly r?: Row;
  readonly last?: number;
}

export const readEntry = (line: string): Entry => (parsed(line) as Entry | undefined) ?? {};

/** A row as drizzle takes it. @throws TransferRefused `unsound` where it is not a row of that table */
export function readRow({ name, columns }: Shape, row: Row): Record<string, unknown> {
  const strange = Object.keys(row).find((key, n) => columns[n]?.[0] !== key);
  if (strange !== undefined || Object.keys(row).length !== columns.length)
    throw new TransferRefused("unsound", strange ? `${name}.${strange}` : name);
  return Object.fromEntries(columns.map(([key, column]) => [key, read(column, row[key])]));
}

function read(column: Column, value: unknown): unknown {
  if (value === null) return null;
  if (column.dataType === "date") return new Date(value as string);
  if (column.dataType === "custom") return Buffer.from(value as string, "base64");
  return value;
}

function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return value.toString("base64");
  return sorted(value);
}

/** PostgreSQL orders the keys of an object anew, SQLite keeps the text: here they are always sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
