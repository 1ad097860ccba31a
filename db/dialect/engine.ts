import { readFileSync } from "node:fs";

/**
 * Which of the two engines this process speaks, decided once, when the schema is first imported.
 * The schema is built at import time, before any validated settings exist, so this module and
 * `app/env.server.ts` are the only two that look at the environment; the latter judges the address.
 */
function databaseUrl(): string {
  const file = process.env.DATABASE_URL_FILE;
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  if (!file) return "";
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

export type Engine = "sqlite" | "postgres";

export const engine: Engine = /^postgres(ql)?:\/\//.test(databaseUrl()) ? "postgres" : "sqlite";
