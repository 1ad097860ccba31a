/** Why a file is not taken, or a database is not written to. */
export type RefusalWord =
  /** A file of that name is there already. */
  | "exists"
  /** Neither a copy nor an export of ours. */
  | "not-ours"
  /** Written by a format that this build does not read. */
  | "other-format"
  /** Written under another schema than this build's. */
  | "other-schema"
  /** The file ends before its end. */
  | "cut"
  /** The file is not what was written. */
  | "changed"
  /** What the file says does not fit the schema, or rows lack the row they point at. */
  | "unsound"
  /** The database lacks migrations of this build, or has them only in part. */
  | "not-migrated"
  /** The database holds more than what a new one holds. */
  | "occupied"
  /** Another process has the database open. */
  | "in-use"
  /** A copy of a SQLite file, where the installation is on PostgreSQL. */
  | "copy-of-sqlite"
  /** Replacing was asked for where only an empty database can be filled. */
  | "cannot-replace";

/** A transfer that was refused; nothing was written. `detail` names the table, the file or the column. */
export class TransferRefused extends Error {
  constructor(
    readonly word: RefusalWord,
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(detail ? `${word}: ${detail}` : word, options);
  }
}
