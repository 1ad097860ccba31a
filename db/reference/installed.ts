import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { packageRoot } from "#db/client/package-root";
import type { Tx } from "#db/dialect/index";
import { installation } from "#db/schema/installation";

/** The text of a file of reference data. */
export const readReference = (file: string): string =>
  readFileSync(join(packageRoot(), "db/reference", file), "utf8");

/** Loads reference data of this text, unless it is what the database was last given under that key. */
export async function whereNew(
  tx: Tx,
  key: string,
  text: string,
  load: () => Promise<void>,
  now: Date,
): Promise<void> {
  const value = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const [held] = await tx.select().from(installation).where(eq(installation.key, key)).limit(1);
  if (held?.value === value) return;
  await load();
  await tx
    .insert(installation)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: installation.key, set: { value, updatedAt: now } });
}
