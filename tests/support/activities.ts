import { addDays, dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import {
  type Activity,
  type AttendeeRole,
  activities,
  activityPlaces,
  type Occurrence,
  occurrenceSeats,
  occurrences,
} from "#db/schema/activities";
import type { Organization } from "#db/schema/organizations";
import { db } from "./database";

interface Facts extends Partial<Omit<Activity, "id" | "organizationId">> {
  readonly organization: Pick<Organization, "id" | "cantonId">;
  /** Places in each part; as many participants as like, where nothing is said. */
  readonly places?: Partial<Record<AttendeeRole, number | null>>;
  /** When its one date begins; tomorrow at ten in the morning of Ecuador, where nothing is said. */
  readonly startsAt?: Date;
  readonly minutes?: number;
}

/** An activity with a single date, written as it stands in the tables. */
export async function activity({ organization, places = { participant: null }, ...facts }: Facts) {
  const now = new Date();
  const { startsAt = new Date(`${addDays(dayOf(now), 1)}T15:00:00Z`), minutes = 90, ...said } = facts;
  const uid = newUid();
  const title = said.title ?? `Encuentro ${uid}`;
  return db.tx(async (tx): Promise<{ activity: Activity; occurrence: Occurrence }> => {
    const [written] = await tx
      .insert(activities)
      .values({
        uid,
        slug: `a-${uid.toLowerCase().replace(/[^a-z0-9]/g, "")}`,
        organizationId: organization.id,
        title,
        titleKey: fold(title),
        description: "Nos reunimos para conocernos y planear juntas.",
        format: "place",
        audience: "public",
        cantonId: organization.cantonId,
        place: "Casa comunal del barrio",
        whereAudience: "everyone",
        signUpMode: "anyone",
        timeZone: "America/Guayaquil",
        exceptions: [],
        createdAt: now,
        updatedAt: now,
        ...said,
      })
      .returning();
    if (!written) throw new Error("the activity was not written");
    const [occurrence] = await tx
      .insert(occurrences)
      .values({
        uid: newUid(),
        activityId: written.id,
        day: dayOf(startsAt),
        plannedFor: startsAt,
        startsAt,
        endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        cantonId: written.cantonId,
        theme: written.theme,
        format: written.format,
        createdAt: now,
        updatedAt: now,
      })
      .returning();
    if (!occurrence) throw new Error("the date was not written");
    for (const [role, capacity] of Object.entries(places) as [AttendeeRole, number | null][]) {
      await tx.insert(activityPlaces).values({ activityId: written.id, role, capacity });
      await tx.insert(occurrenceSeats).values({ occurrenceId: occurrence.id, role, capacity });
    }
    return { activity: written, occurrence };
  });
}
