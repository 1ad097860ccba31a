import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The least a Node process can do: the same bytes for every request. Usage: bare-server FILE */
const file = process.argv[2];
if (!file) throw new Error("Which file?");
const body = readFileSync(file);
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-encoding": "br",
  "content-length": body.length,
};
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
process.on("SIGTERM", () => process.exit(0));
