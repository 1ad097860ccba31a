import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { ask, run, Stop } from "./run.mjs";

/** Programs of the system that the tests use and npm does not bring. Each answers its path, installing it if it may. */

export const chromium = () =>
  need(
    findChromium,
    "chromium",
    "Falta Chromium: instálelo (en Debian: apt-get install chromium) o ponga su ruta en CHROMIUM_PATH.",
  );

export const strace = () =>
  need(() => onPath("strace"), "strace", "Falta strace: instálelo (en Debian: apt-get install strace).");

/** The folder that holds `initdb` and `postgres`. */
export const postgresFolder = () =>
  need(
    findPostgres,
    "postgresql",
    "Falta PostgreSQL: instálelo (en Debian: apt-get install postgresql) o ponga en TEST_DATABASE_URL la dirección de un servidor donde se puedan crear bases.",
  );

async function need(find, debianPackage, sentence) {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    console.log(`Instalando ${debianPackage} (apt-get)…`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", debianPackage], { env });
  }
  const installed = find();
  if (!installed) throw new Stop(sentence);
  return installed;
}

function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!isProgram(asked)) throw new Stop(`CHROMIUM_PATH: no hay un programa en «${asked}».`);
    return asked;
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...downloadedByPlaywright(),
  ];
  return names.map(onPath).find(Boolean) ?? places.find(isProgram);
}

function downloadedByPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium-"))
    .flatMap((name) =>
      ["chrome-linux/chrome", "chrome-linux64/chrome"].map((end) => join(folder, name, end)),
    );
}

function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = [...newestFirst.map((version) => join(debian, version, "bin")), ...pathFolders()];
  return folders.find((folder) => isProgram(join(folder, "initdb")) && isProgram(join(folder, "postgres")));
}

const pathFolders = () => (process.env.PATH ?? "").split(delimiter).filter(Boolean);

const onPath = (name) =>
  pathFolders()
    .map((folder) => join(folder, name))
    .find(isProgram);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The user and group numbers of the first of these users that exists. */
export function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const uid = ask("id", ["-u", name]);
    const gid = ask("id", ["-g", name]);
    if (uid.ok && gid.ok) return { uid: Number(uid.text), gid: Number(gid.text) };
  }
  throw new Stop("PostgreSQL no corre como root y aquí no existe otro usuario («postgres» o «nobody»).");
}
