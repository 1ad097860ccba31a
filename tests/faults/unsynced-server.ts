import { createServer } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";

/** The mistake that the trace must show: WAL with `synchronous=NORMAL` answers before the disk has the row. */
const folder = process.argv[2];
if (!folder) throw new Error("Which folder?");
const database = new Database(join(folder, "unsynced.db"));
database.pragma("journal_mode = WAL");
database.pragma("synchronous = NORMAL");
database.exec("create table if not exists notes (id integer primary key, text text) strict");
const insert = database.prepare("insert into notes (text) values (?)");

const server = createServer((_request, response) => {
  insert.run("una línea");
  response.writeHead(303, { location: "/" }).end();
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
