import { eq } from "drizzle-orm";
import { type Env, SettingError } from "#app/env.server";
import type { Db, Reader } from "#db/client/index";
import { installation } from "#db/schema/installation";

/**
 * Sees that demonstration and production never share a database: the one would offer its people's doors to
 * everyone, the other would open to sample passwords. To be asked before migrating and again after.
 * @throws SettingError where the database was created by the other one
 */
export async function refuseForeignDatabase(read: Reader, { mode }: Pick<Env, "mode">): Promise<void> {
  const creator = await findFact(read, "created-by");
  if (creator === undefined || creator === mode) return;
  throw new SettingError(
    mode === "demo"
      ? "La demostración no usa una base de datos que no creó; elija otra con DATA_DIR o DATABASE_URL."
      : "Esta base de datos la creó la demostración; para producción elija otra con DATA_DIR o DATABASE_URL.",
  );
}

/** Writes down who created this database, once. */
export async function claimDatabase(db: Db, { mode }: Pick<Env, "mode">, now = new Date()): Promise<void> {
  await db.tx((tx) =>
    tx
      .insert(installation)
      .values({ key: "created-by", value: mode, updatedAt: now })
      .onConflictDoNothing()
      .returning({ key: installation.key }),
  );
  await refuseForeignDatabase(db.fresh, { mode });
}

/** The value of one fact about this installation. */
export async function findFact(read: Reader, key: string): Promise<string | undefined> {
  const rows = await read
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key))
    .limit(1);
  return rows[0]?.value;
}
