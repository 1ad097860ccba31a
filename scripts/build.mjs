import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, Stop } from "./run.mjs";

const folders = ["app", "db", "emails", "public"];
const files = [
  "vite.config.ts",
  "scripts/precompress.ts",
  "remix.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = join(root, "build/.sources");

/** Builds for production, unless the build that stands was made from these very sources. */
export async function buildIfStale() {
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.log("Construyendo para producción…");
  rmSync(stamp, { force: true });
  const code = await run("npm", ["run", "--silent", "build"], {
    env: { NODE_ENV: "production" },
    quiet: true,
  });
  if (code !== 0) throw new Stop("La construcción falló; el mensaje de arriba dice dónde.");
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, sources);
}

function hashOfSources() {
  const hash = createHash("sha256");
  const inside = folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [],
  );
  const single = files.map((file) => join(root, file)).filter((file) => existsSync(file));
  for (const file of [...inside, ...single].sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
