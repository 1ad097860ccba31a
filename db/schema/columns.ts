import { type Column, sql } from "drizzle-orm";
import { check, instant, int, text } from "#db/dialect/index";

/** What the outside sees instead of an integer identity: 128 random bits, base64url. */
export const uid = () => text().notNull().unique();

/** When the row was written. */
export const createdAt = () => instant().notNull();

/** Raised by one with every edit; a form carries the number it was opened with. */
export const version = () => int().notNull().default(1);

/** A closed list, kept by the database as well as by the types. */
export const oneOf = (name: string, column: Column, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`);
