import { addDays, dayOf } from "#app/domain/calendar";
import { fold } from "#app/domain/text";
import type { Db, Tx } from "#db/client/index";
import { activities, activityPlaces, occurrenceSeats, occurrences } from "#db/schema/activities";
import { themes } from "#db/schema/organizations";
import { type BenchOrganization, organizationsOf, piecesOf } from "./people";

const what = [
  "Taller de costura",
  "Círculo de lectura",
  "Feria de emprendimientos",
  "Asesoría legal",
  "Minga",
  "Asamblea",
];
const audiences = [
  "public",
  "public",
  "public",
  "public",
  "public",
  "public",
  "public",
  "network",
  "network",
  "own",
];
const formats = ["place", "place", "place", "place", "place", "hybrid", "online"] as const;

/** A number that has nothing to do with the day on which an activity is held, as what it is about has not. */
const mixed = (n: number): number => Math.imul(n, 0x9e3779b1) >>> 12;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Days around today on which dates are spread: two in three are still to come. */
const before = 60;
const after = 120;

/** Gives the organizations of those numbers five activities for every two, with two dates each and places on each. */
export async function fillDates(db: Db, from: number, count: number): Promise<void> {
  const today = dayOf(new Date());
  const written = new Date(Date.now() - 90 * 86_400_000);
  for (const numbers of piecesOf(from, count, 90)) {
    const found = await organizationsOf(db, numbers);
    const held = found.flatMap((one) =>
      Array.from({ length: 2 + (one.number % 2) }, (_, at) => ({ ...one, at })),
    );
    await db.tx(async (tx) => {
      const ids = await addActivities(tx, held, written);
      const days = ids.flatMap(({ id, n, cantonId, theme, format }) =>
        [0, 7].map((later) => {
          const day = addDays(today, ((n * 37) % (before + after)) - before + later);
          const startsAt = new Date(`${day}T${String(13 + (n % 10)).padStart(2, "0")}:00:00Z`);
          const endsAt = new Date(startsAt.getTime() + 90 * 60_000);
          return { activityId: id, n, later, cantonId, theme, format, day, startsAt, endsAt };
        }),
      );
      const dates = await tx
        .insert(occurrences)
        .values(
          days.map(({ n, later, ...date }) => ({
            ...date,
            uid: `bench-date-${n}-${later}`,
            plannedFor: date.startsAt,
            createdAt: written,
            updatedAt: written,
          })),
        )
        .returning({ id: occurrences.id });
      const role = "participant" as const;
      await tx.insert(activityPlaces).values(ids.map(({ id }) => ({ activityId: id, role, capacity: 30 })));
      await tx
        .insert(occurrenceSeats)
        .values(dates.map(({ id }) => ({ occurrenceId: id, role, capacity: 30, taken: id % 31 })));
    });
  }
}

async function addActivities(tx: Tx, held: readonly (BenchOrganization & { at: number })[], written: Date) {
  const rows = held.map(({ id, number, cantonId, at }) => {
    const n = number * 10 + at;
    const title = `${pick(what, mixed(n))} ${n}`;
    const format = pick(formats, n);
    return {
      uid: `bench-activity-${n}`,
      slug: `bench-activity-${n}`,
      organizationId: id,
      title,
      titleKey: fold(title),
      description: "Nos reunimos para aprender y conocernos. Traiga lo que quiera compartir.",
      theme: pick(themes, n),
      format,
      audience: pick(audiences, n * 3 + number) as "public" | "network" | "own",
      cantonId: format === "online" ? null : cantonId,
      place: format === "online" ? null : "Casa comunal, junto al parque",
      whereAudience: "everyone" as const,
      signUpMode: "anyone" as const,
      timeZone: "America/Guayaquil" as const,
      recurrence: "FREQ=WEEKLY;COUNT=2",
      exceptions: [],
      createdAt: written,
      updatedAt: written,
    };
  });
  const ids = await tx.insert(activities).values(rows).returning({ id: activities.id });
  return rows.flatMap(({ cantonId, theme, format }, at) => {
    const [written, one] = [ids[at], held[at]];
    return written && one ? [{ ...written, cantonId, theme, format, n: one.number * 10 + one.at }] : [];
  });
}
