import { eq } from "drizzle-orm";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { activities, occurrences } from "#db/schema/activities";
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

/** As if an activity that is to come had begun a moment ago. */
export const begun = (title: string): Promise<void> =>
  inDatabase(async (db) => {
    await db.tx(async (tx) => {
      const [found] = await tx
        .select({ id: activities.id })
        .from(activities)
        .where(eq(activities.title, title))
        .limit(1);
      if (!found) throw new Error(`There is no ${title}.`);
      await tx
        .update(occurrences)
        .set({ startsAt: new Date(Date.now() - 60_000) })
        .where(eq(occurrences.activityId, found.id));
    });
  });
