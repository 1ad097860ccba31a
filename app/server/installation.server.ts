import { findFact, noteFact } from "#app/domain/installation/facts.server";
import { indexMissing } from "#app/domain/search/missing.server";
import { type Env, SettingError } from "#app/env.server";
import { isTableMissing } from "#db/client/errors";
import { type Db, openDb, type Reader } from "#db/client/index";
import { migrate } from "#db/client/migrate";

/** Under which key of `installation` stands the mode that created the database. */
const creatorKey = "created-by";

/**
 * Opens the database of this installation, brought to this build. Demonstration and production never share one: the
 * one would offer its people's doors to everyone, the other would open to sample passwords.
 * @throws SettingError, before anything is migrated, where the database was created by the other one
 */
export async function openReadyDb(env: Env): Promise<Db> {
  const db = await openDb(env);
  try {
    refuseForeign(await findCreator(db.fresh), env);
    await migrate(env);
    await db.tx((tx) => noteFact(tx, creatorKey, env.mode));
    refuseForeign(await findCreator(db.fresh), env);
    await indexMissing(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Which mode created the database; undefined where none has, or where it has no tables yet. */
export async function findCreator(read: Reader): Promise<string | undefined> {
  try {
    return await findFact(read, creatorKey);
  } catch (error) {
    if (isTableMissing(error)) return undefined;
    throw error;
  }
}

/** @throws SettingError where the other mode created the database */
export function refuseForeign(creator: string | undefined, { mode }: Pick<Env, "mode">): void {
  if (creator === undefined || creator === mode) return;
  throw new SettingError(
    mode === "demo"
      ? "La demostración no usa una base de datos que no creó; elija otra con DATA_DIR o DATABASE_URL."
      : "Esta base de datos la creó la demostración; para producción elija otra con DATA_DIR o DATABASE_URL.",
  );
}
