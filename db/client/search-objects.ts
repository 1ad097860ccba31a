import type { Database } from "better-sqlite3";
import type pg from "pg";
import { everyWord, titleWords } from "#db/dialect/full-text";

/**
 * The full-text objects over `organization_search`. They live outside the generated migrations, because a table rebuilt
 * on SQLite loses its triggers without a word; hence they are looked after with every migrate.
 */
const table = `create virtual table organization_fts using fts5(
  title, body, content='organization_search', content_rowid='organization_id',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3')`;

const enter =
  "insert into organization_fts (rowid, title, body) values (new.organization_id, new.title, new.body)";
const leave =
  "insert into organization_fts (organization_fts, rowid, title, body) values ('delete', old.organization_id, old.title, old.body)";

const triggers = [
  `create trigger organization_search_enters after insert on organization_search begin ${enter}; end`,
  `create trigger organization_search_leaves after delete on organization_search begin ${leave}; end`,
  `create trigger organization_search_changes after update on organization_search begin ${leave}; ${enter}; end`,
];

const objects = [table, ...triggers];
const nameOf = (statement: string) => /^create (?:virtual table|trigger) (\w+)/.exec(statement)?.[1] ?? "";

/** Makes and fills the objects anew where one is missing or is not as it should be; else there is nothing to do. */
export function renewSqliteSearch(connection: Database): void {
  const held = connection.prepare("select sql from sqlite_master where name = ?").pluck();
  if (objects.every((statement) => held.get(nameOf(statement)) === statement.replace(/^create/, "CREATE")))
    return;
  for (const statement of triggers) connection.exec(`drop trigger if exists ${nameOf(statement)}`);
  connection.exec("drop table if exists organization_fts");
  for (const statement of objects) connection.exec(statement);
  // What is taken out must not stay readable in the file.
  connection.exec("insert into organization_fts (organization_fts, rank) values ('secure-delete', 1)");
  connection.exec("insert into organization_fts (organization_fts) values ('rebuild')");
}

const indexes = [
  `create index if not exists organization_search_title on organization_search using gin ((${titleWords}))`,
  `create index if not exists organization_search_words on organization_search using gin ((${everyWord}))`,
];

/** The indexes of the search; PostgreSQL keeps them through every migration, and fills them itself. */
export async function renewPostgresSearch(client: pg.Client): Promise<void> {
  for (const statement of indexes) await client.query(statement);
}
