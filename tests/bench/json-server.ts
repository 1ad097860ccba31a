import { createServer } from "node:http";
import { listDirectory } from "#app/domain/directory/directory.server";
import { openDb } from "#db/client/index";

/** The directory's own query as JSON, without React: what the database alone costs. Usage: json-server DATA_DIR */
const dataDir = process.argv[2];
if (!dataDir) throw new Error("Which data folder?");
const db = await openDb({ dataDir, databaseUrl: process.env.DATABASE_URL });
const server = createServer(async (_request, response) => {
  const page = await listDirectory(db.read, "public", { q: "", page: 1 });
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(page));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
process.on("SIGTERM", () => process.exit(0));
