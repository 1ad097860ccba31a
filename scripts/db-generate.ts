import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run db:generate -- NAME`: writes the migration NAME for both engines from db/schema.
 * drizzle-kit knows no STRICT tables; they are made so here, rebuilds included. With `--custom` the files are empty, for
 * statements by hand that carry data over.
 */
const custom = process.argv.includes("--custom");
const [name, root = "db/migrations"] = process.argv.slice(2).filter((one) => one !== "--custom");
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error(
    "Uso: npm run db:generate -- NOMBRE [CARPETA] [--custom] (nombre: minúsculas, cifras y guiones)",
  );
  process.exit(1);
}

for (const engine of ["sqlite", "postgres"] as const) {
  const folder = join(root, engine);
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/drizzle-kit/bin.cjs",
      "generate",
      "--config=drizzle.config.ts",
      `--name=${name}`,
      ...(custom ? ["--custom"] : []),
    ],
    {
      env: {
        ...process.env,
        DATABASE_URL: engine === "postgres" ? "postgres://localhost/generate" : "",
        DATABASE_URL_FILE: "",
        MIGRATIONS_DIR: folder,
      },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  if (engine === "sqlite") makeStrict(folder);
}

function makeStrict(folder: string): void {
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".sql"))) {
    const path = join(folder, file);
    const statements = readFileSync(path, "utf8").split("--> statement-breakpoint");
    const strict = statements.map((statement) =>
      /^\s*create table/i.test(statement) ? statement.replace(/\);?(\s*)$/, ") STRICT;$1") : statement,
    );
    writeFileSync(path, strict.join("--> statement-breakpoint"));
  }
}
