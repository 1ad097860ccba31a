import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { customType, integer, real as sqliteReal, text as sqliteText } from "drizzle-orm/sqlite-core";

export {
  check,
  foreignKey,
  index,
  primaryKey,
  sqliteTable as table,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

export const id = () => integer().primaryKey({ autoIncrement: true });
export const int = () => integer();
export const real = () => sqliteReal();
export const text = () => sqliteText();
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  sqliteText({ enum: values });
export const bool = () => integer({ mode: "boolean" });
/** An instant in UTC, to the millisecond; a Date in our code on both engines. */
export const instant = () => integer({ mode: "timestamp_ms" });
/** A calendar day, `YYYY-MM-DD`. */
export const day = () => sqliteText();
export const json = <T>() => sqliteText({ mode: "json" }).$type<T>();
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "blob" });
/** Leaves out the rows another transaction holds; SQLite has one writer, so there are none. */
export const skipLocked = <Query>(query: Query): Query => query;

/** A query that can be compiled once and asked many times; see `prepared`. */
export interface Preparable<Result> {
  prepare(): Prepared<Result>;
}
export interface Prepared<Result> {
  execute(values?: Record<string, unknown>): PromiseLike<Result>;
}
export const prepare = <Result>(query: Preparable<Result>, _name: string): Prepared<Result> =>
  query.prepare();

/** Committed data, to be read only. */
export type Reader = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "with" | "$with" | "$count">;
/** An open transaction: all that a reader can, and writing. */
export type Tx = Reader & Pick<BetterSQLite3Database, "insert" | "update" | "delete">;
