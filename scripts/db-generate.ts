import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run db:generate -- NAME`: writes the migration NAME for both engines from db/schema.
 * On SQLite drizzle-kit knows no STRICT tables, and forgets `ON DELETE` of a column that is added to a table: both are
 * put right here, rebuilds included. With `--custom` the files are empty, for statements by hand that carry data over.
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
  if (engine === "sqlite") complete(folder);
}

interface Snapshot {
  readonly tables: Readonly<
    Record<
      string,
      {
        readonly foreignKeys: Readonly<
          Record<string, { readonly columnsFrom: readonly string[]; readonly onDelete?: string }>
        >;
      }
    >
  >;
}

function complete(folder: string): void {
  for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".sql"))) {
    const path = join(folder, file);
    const snapshot = join(folder, "meta", `${file.slice(0, 4)}_snapshot.json`);
    const { tables } = JSON.parse(readFileSync(snapshot, "utf8")) as Snapshot;
    const statements = readFileSync(path, "utf8").split("--> statement-breakpoint");
    const whole = statements.map((statement) => withDeletion(strict(statement), tables));
    writeFileSync(path, whole.join("--> statement-breakpoint"));
  }
}

function strict(statement: string): string {
  return /^\s*create table/i.test(statement) ? statement.replace(/\);?(\s*)$/, ") STRICT;$1") : statement;
}

function withDeletion(statement: string, tables: Snapshot["tables"]): string {
  const added = /^\s*alter table `(\w+)` add `(\w+)` .*references \w+\(\w+\);?\s*$/i.exec(statement);
  const [, table = "", column = ""] = added ?? [];
  const key = Object.values(tables[table]?.foreignKeys ?? {}).find(({ columnsFrom }) =>
    columnsFrom.includes(column),
  );
  const { onDelete = "no action" } = key ?? {};
  return onDelete === "no action" ? statement : statement.replace(/\);?(\s*)$/, `) ON DELETE ${onDelete};$1`);
}
