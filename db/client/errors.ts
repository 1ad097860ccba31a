/** The database cannot be reached or opened as configured; the message is one line for the operator. */
export class DatabaseUnreachable extends Error {}

/** The database was written by a version that this build does not know; the message is one line. */
export class DatabaseNewer extends Error {}

export type DbError = "unique" | "foreign-key" | "check" | "busy" | "full";

const byCode: Readonly<Record<string, DbError>> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_ROWID: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign-key",
  SQLITE_CONSTRAINT_CHECK: "check",
  SQLITE_FULL: "full",
  "23505": "unique",
  "23503": "foreign-key",
  "23514": "check",
  "53100": "full",
  // Serialization failures and deadlocks that outlived every retry, locks, timeouts, a server that is
  // full of connections, shutting down, starting or no longer the primary.
  "40001": "busy",
  "40P01": "busy",
  "55P03": "busy",
  "57014": "busy",
  "25P03": "busy",
  "53200": "busy",
  "53300": "busy",
  "57P01": "busy",
  "57P02": "busy",
  "57P03": "busy",
  "25006": "busy",
  TX_TOO_LONG: "busy",
};

const networkFaults: readonly string[] = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
];

const lostConnection =
  /connection terminated|timeout exceeded when trying to connect|not queryable|connection error/i;

/** The error and its causes, outermost first: drizzle wraps what the driver threw. */
function* causes(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) yield at;
}

/** The driver's code (`SQLITE_BUSY`, `40001`, `ECONNREFUSED`…) of an error, wherever it is wrapped. */
export function errorCode(error: unknown): string | undefined {
  for (const cause of causes(error)) if (typeof cause.code === "string") return cause.code;
  return undefined;
}

/** Whether the connection itself was lost, so that nobody knows if the work was done. */
export function isConnectionLost(error: unknown): boolean {
  const code = errorCode(error);
  if (code && (networkFaults.includes(code) || /^(08|57P)/.test(code))) return true;
  return [...causes(error)].some((cause) => lostConnection.test(cause.message));
}

/** Whether what was asked for is a table that the database does not have: nothing was migrated yet. */
export function isTableMissing(error: unknown): boolean {
  return [...causes(error)].some(
    ({ code, message }) =>
      code === "42P01" || (code === "SQLITE_ERROR" && message.startsWith("no such table")),
  );
}

/**
 * What the database refused, on either engine. `busy` and `full` are answered with 503;
 * undefined is a fault of ours.
 */
export function dbError(error: unknown): DbError | undefined {
  const code = errorCode(error);
  const known = code && byCode[code];
  if (known) return known;
  if (code && /^SQLITE_(BUSY|LOCKED)/.test(code)) return "busy";
  return isConnectionLost(error) ? "busy" : undefined;
}
