import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "#db/dialect/engine";
import { DatabaseNewer } from "./errors";
import { packageRoot } from "./package-root";

export interface Migration {
  readonly name: string;
  readonly hash: string;
  readonly statements: readonly string[];
}

export interface AppliedMigration {
  readonly name: string;
  readonly hash: string;
}

/** The migrations that this build knows, oldest first. */
export function knownMigrations(engine: Engine): readonly Migration[] {
  const folder = join(packageRoot(), "db/migrations", engine);
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return {
      name: tag,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text
        .split("--> statement-breakpoint")
        .map((statement) => statement.trim())
        .filter(Boolean),
    };
  });
}

/**
 * What is left to apply.
 * @throws DatabaseNewer when the database holds what this build does not know, or knows otherwise
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  for (const { name, hash } of applied) {
    const match = known.find((migration) => migration.name === name);
    if (!match)
      throw new DatabaseNewer(
        `Base de datos: es de una versión más nueva que este programa (migración «${name}»); actualice el programa.`,
      );
    if (match.hash !== hash)
      throw new DatabaseNewer(
        `Base de datos: se creó con otra versión de la migración «${name}»; no se puede usar con este programa.`,
      );
  }
  return known.filter((migration) => !applied.some(({ name }) => name === migration.name));
}
