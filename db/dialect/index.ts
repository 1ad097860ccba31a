import { engine } from "./engine";
import * as postgres from "./postgres";
import * as sqlite from "./sqlite";

export type { Preparable, Prepared, Reader, Tx } from "./sqlite";

/** One engine's spellings, chosen at start and typed as SQLite; `tsconfig.postgres.json` checks the other. */
const chosen = (engine === "postgres" ? postgres : sqlite) as typeof sqlite;

export const {
  table,
  id,
  int,
  real,
  text,
  choice,
  bool,
  instant,
  day,
  json,
  bytes,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  check,
  skipLocked,
  prepare,
} = chosen;
