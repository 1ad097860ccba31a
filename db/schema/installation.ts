import { instant, int, table, text } from "#db/dialect/index";

/** Facts about this installation: who created the database (`demo` or `production`), which reference data it holds. */
export const installation = table("installation", {
  key: text().primaryKey(),
  value: text().notNull(),
  updatedAt: instant().notNull(),
});

/** Work that one process at a time may do: the holder, and until when it is believed alive. */
export const leases = table("leases", {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: instant().notNull(),
});

/** Counts the changes to what everyone may see, on SQLite, where processes cannot tell each other. One row, by triggers. */
export const publicChanges = table("public_changes", {
  id: int().primaryKey(),
  version: int().notNull(),
});
