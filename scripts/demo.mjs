import "./node-version.mjs";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { buildIfStale } from "./build.mjs";
import { main, root, run, Stop } from "./run.mjs";
import { setup } from "./setup.mjs";

const host = "127.0.0.1";
const dataDir = resolve(process.env.DATA_DIR || join(root, "data/demo"));
/** Only a folder that holds this file was made by the demo, and only such a folder may be emptied. */
const marker = join(dataDir, ".tejido-demo");

/** Installs, builds and starts the site with its sample network on loopback. `--fresh` starts over. */
async function demo() {
  await choosePort();
  prepareFolder(process.argv.includes("--fresh"));
  await setup();
  await buildIfStale();
  const port = await choosePort();
  return run(process.execPath, ["build/server/main.js"], {
    env: {
      NODE_ENV: "production",
      TEJIDO_MODE: "demo",
      HOST: host,
      PORT: String(port),
      PUBLIC_ORIGIN: `http://${host}:${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env.LOG_LEVEL || "warn",
    },
  });
}

function prepareFolder(fresh) {
  const occupied = existsSync(dataDir) && readdirSync(dataDir).length > 0;
  if (occupied && !existsSync(marker))
    throw new Stop(`La carpeta ${dataDir} no la creó la demostración; elija otra con DATA_DIR.`);
  if (fresh && process.env.DATABASE_URL)
    throw new Stop("--fresh solo borra la base SQLite de la demostración; quite DATABASE_URL.");
  if (fresh && occupied) rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(marker, "");
}

/** The port that PORT names, which must be free; without it, the first free one from 3000 on. */
async function choosePort() {
  const asked = process.env.PORT;
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Stop("PORT: debe ser un número entero de 1 a 65535.");
    if (!(await isFree(port))) throw new Stop(`El puerto ${port} está ocupado; elija otro con PORT.`);
    return port;
  }
  for (let port = 3000; port < 3100; port++) if (await isFree(port)) return port;
  throw new Stop("No hay un puerto libre entre 3000 y 3099; elija uno con PORT.");
}

function isFree(port) {
  const probe = createServer();
  return new Promise((done) => {
    probe.once("error", () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

await main(demo);
