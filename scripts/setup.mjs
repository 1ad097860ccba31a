import "./node-version.mjs";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ask, main, root, run, Stop } from "./run.mjs";

/** Installs what package-lock.json asks for, when it is not there, and sees that the SQLite driver loads. */
export async function setup() {
  if (installationIsStale()) {
    console.log("Instalando dependencias (npm ci)…");
    const code = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
    if (code !== 0) throw new Stop("npm ci no terminó bien; revise la conexión y el mensaje de arriba.");
  }
  if (driverLoads()) return;
  console.log("Compilando better-sqlite3 (cerca de un minuto)…");
  await run("npm", ["rebuild", "better-sqlite3", "--foreground-scripts", "--ignore-scripts=false"]);
  if (!driverLoads())
    throw new Stop(
      "better-sqlite3 no se pudo compilar: instale un compilador de C++, make y Python 3 (en Debian: apt-get install build-essential python3) y vuelva a intentar.",
    );
}

/** Whether node_modules differs from package-lock.json, by npm's own record of what it installed. */
function installationIsStale() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules/.package-lock.json"));
  if (!wanted) throw new Stop("Falta package-lock.json: la copia del proyecto está incompleta.");
  if (!installed) return true;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = installed[path];
    if (!found && !entry.optional && !entry.devOptional) return true;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return true;
  }
  return Object.keys(installed).some((path) => !(path in wanted));
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

const driverLoads = () =>
  ask(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"]).ok;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main(async () => {
    await setup();
    return 0;
  });
}
