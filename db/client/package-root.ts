import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package, from the sources as well as from the bundle in `build/server`:
 * the nearest folder upwards that holds the migrations.
 */
export function packageRoot(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, "package.json")) && existsSync(join(at, "db/migrations"))) return at;
    if (at === dirname(at)) throw new Error("db/migrations is missing from this installation");
  }
}
