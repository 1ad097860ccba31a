import { eq } from "drizzle-orm";
import { activities } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { db } from "./database";
import { published } from "./organizations";

interface Stopped {
  readonly activity: { readonly id: number; readonly organizationId: number };
}

const ofOrganization = ({ activity }: Stopped, values: Partial<typeof organizations.$inferInsert>) =>
  db.tx((tx) => tx.update(organizations).set(values).where(eq(organizations.id, activity.organizationId)));

/** Everything by which an activity stops standing, by what happened. */
export const stops = {
  "staff hid the activity": ({ activity }: Stopped) =>
    db.tx((tx) =>
      tx
        .update(activities)
        .set({ hiddenAt: new Date(), hiddenReason: "Pide dinero por adelantado." })
        .where(eq(activities.id, activity.id)),
    ),
  "staff hid its organization": (stopped: Stopped) =>
    ofOrganization(stopped, { hiddenAt: new Date(), hiddenReason: "Pide dinero por adelantado." }),
  "its organization was archived": (stopped: Stopped) =>
    ofOrganization(stopped, { state: "archived", archivedAt: new Date() }),
  "its organization became part of another": async (stopped: Stopped) =>
    ofOrganization(stopped, { mergedIntoId: (await published()).id, mergedAt: new Date() }),
} as const;
