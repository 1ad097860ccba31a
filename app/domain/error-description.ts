import { basename } from "node:path";
import { errorCode } from "#db/client/errors";

/** What a log may say of an error; its message may hold what a person typed. */
export interface ErrorDescription {
  /** Name of the error's class. */
  readonly error: string;
  /** A word from a driver, such as `SQLITE_FULL`. */
  readonly code?: string;
  /** Places in our own code, `file:line:column`. */
  readonly at?: readonly string[];
}

/** An error as a log may tell it: its class, a driver's code, and the places in the code, never its message. */
export function describeError(thrown: unknown): ErrorDescription {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const code = errorCode(thrown);
  return { error: thrown.constructor.name, at: places(thrown), ...(code ? { code } : {}) };
}

const frame = /^\s+at .*?([^\s()]+):(\d+):(\d+)\)?$/;

function places(error: Error): string[] {
  const found: string[] = [];
  for (const line of error.stack?.split("\n") ?? []) {
    const [, file, row, column] = frame.exec(line) ?? [];
    if (file) found.push(`${basename(file)}:${row}:${column}`);
  }
  return found;
}
