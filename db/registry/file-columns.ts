import { type ColumnPlace, referencesTo } from "./references";

/** Every column by which a row says that a file is its own, read off the schema. The parts of a file are the file. */
export const fileColumns: readonly ColumnPlace[] = referencesTo("files").filter(
  ({ table }) => table !== "fileParts",
);
