import type { Migration } from "#db/client/migrations";

/** What drizzle-kit writes when a column of a table changes on SQLite, from how the table and its indexes were made. */
export const rebuild = (table: string, definition: string, indexes: readonly string[] = []): Migration => ({
  name: `9001_rebuild-${table}`,
  hash: "rebuild",
  statements: [
    "PRAGMA foreign_keys=OFF",
    definition
      .replace(`CREATE TABLE \`${table}\``, `CREATE TABLE \`__new_${table}\``)
      .replace(`CREATE TABLE "${table}"`, `CREATE TABLE \`__new_${table}\``)
      .replaceAll(`"${table}".`, `"__new_${table}".`),
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\``,
    `DROP TABLE \`${table}\``,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``,
    ...indexes,
    "PRAGMA foreign_keys=ON",
  ],
});
