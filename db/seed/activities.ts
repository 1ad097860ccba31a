import { addDays, type Day, dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { fold, slugify } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import {
  type Activity,
  type AttendeeRole,
  activities,
  activityCares,
  activityHosts,
  activityPlaces,
  activityReports,
  type Occurrence,
  occurrenceSeats,
  occurrences,
  type TimeZone,
} from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import type { SampleActivity } from "./sample-activities";

const day = 86_400_000;

/** Hours behind UTC, all year. */
const behind: Readonly<Record<TimeZone, number>> = { "America/Guayaquil": 5, "Pacific/Galapagos": 6 };

/** A sample organization as its activities need it. */
export interface SeededOrganization {
  readonly id: number;
  readonly cantonId: number;
  readonly leader: Person;
}

interface Ground {
  readonly organizations: ReadonlyMap<string, SeededOrganization>;
  readonly people: ReadonlyMap<string, Person>;
  /** The day of the sample. */
  readonly now: Date;
}

/** Writes one sample activity with its dates, who goes to them, and what became of one that is over. */
export async function seedActivity(tx: Tx, sample: SampleActivity, ground: Ground): Promise<void> {
  const organization = organizationOf(ground, sample.organization);
  const activity = await insertActivity(tx, sample, organization, ground.now);
  if (sample.with !== undefined) {
    const host = organizationOf(ground, sample.with);
    await tx.insert(activityHosts).values({
      ...{ uid: newUid(), activityId: activity.id, organizationId: host.id, state: "accepted" },
      ...{ createdAt: activity.createdAt, createdBy: organization.leader.id },
      ...{ decidedAt: activity.createdAt, decidedBy: host.leader.id },
    });
  }
  for (const care of sample.cares ?? [])
    await tx.insert(activityCares).values({ activityId: activity.id, care });
  for (const [role, capacity] of Object.entries(sample.places) as [AttendeeRole, number | null][])
    await tx.insert(activityPlaces).values({ activityId: activity.id, role, capacity });
  const dates = await insertDates(tx, sample, activity, organization, ground.now);
  for (const [at, date] of dates.entries()) await seedPlaces(tx, sample, date, at === 0, ground);
  const [first] = dates;
  if (sample.report && first)
    await tx.insert(activityReports).values({
      ...sample.report,
      ...{ occurrenceId: first.id, createdAt: first.endsAt, createdBy: organization.leader.id },
      updatedAt: first.endsAt,
    });
}

function organizationOf({ organizations }: Ground, name: string): SeededOrganization {
  const found = organizations.get(name);
  if (!found) throw new Error(`The sample has no organization ${name}.`);
  return found;
}

async function insertActivity(
  tx: Tx,
  sample: SampleActivity,
  { id, cantonId, leader }: SeededOrganization,
  now: Date,
): Promise<Activity> {
  const { title, description, theme, format = "place", timeZone = "America/Guayaquil", weeks } = sample;
  const written = new Date(now.getTime() + Math.min(sample.in - 7, -10) * day);
  const [activity] = await tx
    .insert(activities)
    .values({
      ...{ uid: newUid(), slug: slugify(title), organizationId: id, title, titleKey: fold(title), theme },
      description: `${description} (Actividad inventada para la muestra.)`,
      ...{ format, audience: sample.audience ?? "public", timeZone },
      cantonId: format === "online" ? null : cantonId,
      place: sample.place ?? null,
      whereAudience: sample.whereForSignedUp ? "signed-up" : "everyone",
      onlineUrl: sample.onlineUrl ?? null,
      signUpMode: sample.audience === "own" ? "account" : "anyone",
      recurrence: weeks ? `FREQ=WEEKLY;COUNT=${weeks.count}` : null,
      exceptions: (weeks?.except ?? []).map((week) => dayOfWeek(sample, now, week)),
      ...{ createdAt: written, createdBy: leader.id, updatedAt: written },
    })
    .returning();
  if (!activity) throw new Error(`The activity ${title} was not written.`);
  return activity;
}

const dayOfWeek = (sample: SampleActivity, now: Date, week: number): Day =>
  addDays(dayOf(now), sample.in + 7 * week);

async function insertDates(
  tx: Tx,
  sample: SampleActivity,
  activity: Activity,
  { leader }: SeededOrganization,
  now: Date,
): Promise<Occurrence[]> {
  const { format } = activity;
  const { count = 1, except = [], moved = -1 } = sample.weeks ?? {};
  const dates: Occurrence[] = [];
  for (let week = 0; week < count; week++) {
    if (except.includes(week)) continue;
    const named = dayOfWeek(sample, now, week);
    const plannedFor = new Date(Date.parse(named) + (sample.hour + behind[activity.timeZone]) * 3_600_000);
    const startsAt = new Date(plannedFor.getTime() + (week === moved ? day : 0));
    const changedAt = new Date(now.getTime() - day);
    const [date] = await tx
      .insert(occurrences)
      .values({
        ...{ uid: newUid(), activityId: activity.id, day: named, plannedFor, startsAt },
        ...{ endsAt: new Date(startsAt.getTime() + sample.minutes * 60_000) },
        ...{ cantonId: activity.cantonId, theme: activity.theme, format },
        ...{ createdAt: activity.createdAt, updatedAt: activity.createdAt },
        ...(week === moved && { sequence: 1, movedAt: changedAt, updatedAt: changedAt }),
        ...(sample.cancelled !== undefined && {
          ...{ sequence: 1, cancelledAt: changedAt, cancelledBy: leader.id, updatedAt: changedAt },
          cancelledReason: sample.cancelled,
        }),
      })
      .returning();
    if (!date) throw new Error(`A date of ${sample.title} was not written.`);
    dates.push(date);
  }
  return dates;
}

/** The places of a date; who goes stands on the first one, and whoever finds it full waits. */
async function seedPlaces(
  tx: Tx,
  { places, people = [], report }: SampleActivity,
  date: Occurrence,
  isFirst: boolean,
  ground: Ground,
): Promise<void> {
  const going = isFirst ? people : [];
  const capacity = places.participant ?? null;
  const confirmed = capacity === null ? going.length : Math.min(going.length, capacity);
  for (const [role, seats] of Object.entries(places) as [AttendeeRole, number | null][]) {
    const taken = role === "participant" ? confirmed : 0;
    await tx.insert(occurrenceSeats).values({ occurrenceId: date.id, role, capacity: seats, taken });
  }
  for (const [at, key] of going.entries()) {
    const person = ground.people.get(key);
    const name = person?.name ?? `${key} (muestra)`;
    const attended = report && { attendance: at % 5 === 4 ? ("absent" as const) : ("present" as const) };
    await tx.insert(signUps).values({
      ...{ uid: newUid(), occurrenceId: date.id, role: "participant", accountId: person?.id ?? null },
      ...{ name, nameKey: fold(name), locale: "es", needs: [], createdAt: date.createdAt },
      origin: person ? "self" : "organizer",
      phone: person ? null : `+1 202 555 01${40 + at}`,
      ...(at < confirmed
        ? { state: "confirmed" as const, confirmedAt: date.createdAt }
        : { state: "waiting" as const }),
      ...(attended && { ...attended, attendanceAt: date.endsAt }),
    });
  }
}
