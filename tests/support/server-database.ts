import pg from "pg";

/** Name of the migrated database on the PostgreSQL server that every test file's own is copied from. */
export const template = "tejido_test_template";

/** Runs one statement on the server itself, outside any of our databases. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server. */
export function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes an empty database, whatever the server's own defaults are. */
export const createEmpty = (server: string, name: string): Promise<void> =>
  onServer(server, `create database ${name} encoding 'UTF8' locale 'C.UTF-8' template template0`);

/** Makes a database that equals the migrated one. */
export const copyTemplate = (server: string, name: string): Promise<void> =>
  onServer(server, `create database ${name} template ${template} strategy file_copy`);

/** Removes a database even while someone is connected to it. */
export const drop = (server: string, name: string): Promise<void> =>
  onServer(server, `drop database if exists ${name} with (force)`);
