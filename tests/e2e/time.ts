import { eq } from "drizzle-orm";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { organizations } from "#db/schema/organizations";
import { inDatabase } from "./demonstration";

/** As if half a year and more had gone by since a profile was published, and nobody had looked at it. */
export const letTimePass = (name: string): Promise<void> =>
  inDatabase(async (db) => {
    const long = new Date(Date.now() - 200 * 86_400_000);
    await db.tx(async (tx) => {
      const [aged] = await tx
        .update(organizations)
        .set({ createdAt: long, publishedAt: long, confirmedAt: null })
        .where(eq(organizations.name, name))
        .returning({ id: organizations.id });
      if (!aged) throw new Error(`There is no ${name}.`);
      await profileChanged(tx, aged.id);
    });
  });
