import { asc, eq } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { type Activity, type Occurrence, occurrences } from "#db/schema/activities";
import type { Places } from "./details";
import type { PlannedDate } from "./plan";
import { insertSeats } from "./seats.server";

/** Writes dates of an activity with their places; at most 120. */
export async function insertOccurrences(
  tx: Tx,
  { id: activityId, cantonId, theme, format }: Pick<Activity, "id" | "cantonId" | "theme" | "format">,
  dates: readonly PlannedDate[],
  places: Places,
  now: Date,
): Promise<void> {
  if (dates.length === 0) return;
  const written = await tx
    .insert(occurrences)
    .values(
      dates.map(({ day, startsAt, endsAt }) => ({
        uid: newUid(),
        activityId,
        day,
        plannedFor: startsAt,
        startsAt,
        endsAt,
        cantonId,
        theme,
        format,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .returning({ id: occurrences.id });
  await insertSeats(
    tx,
    written.map(({ id }) => id),
    places,
  );
}

/** Every date of an activity, the first that its rule gave first. */
export const listOccurrences = (read: Reader, activityId: number): Promise<Occurrence[]> =>
  read
    .select()
    .from(occurrences)
    .where(eq(occurrences.activityId, activityId))
    .orderBy(asc(occurrences.plannedFor), asc(occurrences.id));
