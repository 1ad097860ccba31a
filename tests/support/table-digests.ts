import { eq, getTableName, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { tables } from "#db/schema/index";
import { db, snapshot } from "./database";

type TableName = keyof typeof tables;

/**
 * What stands for all rows of each table, to compare with a later time: of sessions without when they were last seen,
 * of the audit log how many acts were done. Tables of `except` are left out.
 */
export async function digests(except: readonly TableName[]): Promise<Record<string, string>> {
  const acts = await db.fresh.$count(tables.auditEvents, eq(tables.auditEvents.outcome, "done"));
  const all = db.engine === "postgres" ? await onPostgres(except) : await onSqlite(except);
  return { ...all, auditEvents: String(acts) };
}

async function onSqlite(except: readonly TableName[]): Promise<Record<string, string>> {
  const all = await snapshot(except);
  const sessions = all.sessions.map((session) => ({ ...(session as object), seenAt: null, expiresAt: null }));
  return {
    ...Object.fromEntries(Object.entries(all).map(([name, list]) => [name, JSON.stringify(list)])),
    sessions: JSON.stringify(sessions),
  };
}

/** In one question, for each costs a way to the server and back. */
async function onPostgres(except: readonly TableName[]): Promise<Record<string, string>> {
  const names = (Object.keys(tables) as TableName[]).filter((name) => !except.includes(name));
  const questions = names.map((name) => {
    const row = name === "sessions" ? "to_jsonb(t) - 'seen_at' - 'expires_at'" : "to_jsonb(t)";
    return `select '${name}' as name, coalesce(string_agg(kept, ',' order by kept), '') as digest
      from (select md5((${row})::text) as kept from ${getTableName(tables[name])} t) rows`;
  });
  const { rows } = await (db.fresh as unknown as NodePgDatabase).execute<{ name: string; digest: string }>(
    sql.raw(questions.join(" union all ")),
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
