import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  jsonb,
  text as pgText,
  timestamp,
} from "drizzle-orm/pg-core";

export {
  check,
  foreignKey,
  index,
  pgTable as table,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity();
export const int = () => bigint({ mode: "number" });
export const real = () => doublePrecision();
export const text = () => pgText();
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => pgText({ enum: values });
export const bool = () => boolean();
export const instant = () => timestamp({ mode: "date", withTimezone: true, precision: 3 });
export const day = () => pgText();
export const json = <T>() => jsonb().$type<T>();
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
export const skipLocked = <Query extends { for(strength: "update", config: { skipLocked: true }): unknown }>(
  query: Query,
): Query => {
  query.for("update", { skipLocked: true });
  return query;
};

/** A query that can be compiled once and asked many times; see `prepared`. */
export interface Preparable<Result> {
  prepare(name: string): Prepared<Result>;
}
export interface Prepared<Result> {
  execute(values?: Record<string, unknown>): PromiseLike<Result>;
}
export const prepare = <Result>(query: Preparable<Result>, name: string): Prepared<Result> =>
  query.prepare(name);

/** Committed data, to be read only. */
export type Reader = Pick<NodePgDatabase, "select" | "selectDistinct" | "with" | "$with" | "$count">;
/** An open transaction: all that a reader can, and writing. */
export type Tx = Reader & Pick<NodePgDatabase, "insert" | "update" | "delete">;
