import { and, eq, sql } from "drizzle-orm";
import { activityForm } from "#app/domain/activities/activity.schema";
import { createActivity } from "#app/domain/activities/creation.server";
import { draftOf, zoneFor } from "#app/domain/activities/draft";
import { findActivity } from "#app/domain/activities/find.server";
import { listOccurrences } from "#app/domain/activities/occurrences.server";
import { addDays, dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { fold } from "#app/domain/text";
import type { AttendeeRole, Occurrence } from "#db/schema/activities";
import { occurrenceSeats } from "#db/schema/activities";
import type { Organization } from "#db/schema/organizations";
import { signUps } from "#db/schema/sign-ups";
import { db } from "./database";
import { asPerson, type TestPerson } from "./people";

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What the form of an activity sends: one date in three days, from ten to twelve. */
export const activityFields = (facts: Typed = {}) => ({
  title: "Taller de costura",
  description: "Aprendemos a coser con lo que hay en casa.",
  day: addDays(dayOf(new Date()), 3),
  startTime: "10:00",
  endTime: "12:00",
  format: "place",
  canton: "1701",
  place: "Casa comunal del barrio",
  participants: "",
  volunteers: "0",
  facilitators: "0",
  ...facts,
});

/** The same as the domain takes it. */
export async function draft(organization: Pick<Organization, "cantonId">, facts: Typed = {}) {
  const cantons = await listCantons(db.fresh);
  const form = activityForm(idsByCode(cantons)).parse(activityFields(facts));
  const made = draftOf(form, zoneFor(form, organization, cantons));
  if ("word" in made) throw new Error(`${made.field}: ${made.word}`);
  return made;
}

/** An activity that its organization's leader announced, with its dates. */
export async function announced(
  organization: Organization & { leader: TestPerson },
  facts: Typed = {},
  now = new Date(),
) {
  const leader = await asPerson(organization.leader);
  const { details, plan } = await draft(organization, facts);
  const made = await db.tx((tx) => createActivity(tx, leader, organization, details, plan, now));
  if ("word" in made) throw new Error(made.word);
  return reread(organization, made.slug);
}

/** The activity with its dates as they stand now. */
export async function reread(organization: { leader: TestPerson }, slug: string) {
  const leader = await asPerson(organization.leader);
  const activity = await findActivity(db.fresh, leader, slug);
  if (!activity) throw new Error(`${slug} is gone`);
  return { activity, leader, dates: await listOccurrences(db.fresh, activity.id) };
}

/** Someone signs up for a date: with an account, or by an address that was confirmed, or by telephone alone. */
export async function signedUp(
  occurrence: Pick<Occurrence, "id">,
  who: { readonly id: number } | { readonly mail?: string },
  {
    role = "participant" as AttendeeRole,
    state = "confirmed" as "confirmed" | "waiting",
    sealedToken = "",
    contactHash = "",
  } = {},
) {
  const now = new Date();
  const withAccount = "id" in who;
  await db.tx(async (tx) => {
    await tx.insert(signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role,
      accountId: withAccount ? who.id : null,
      name: "Rosa Canaria",
      nameKey: fold("Rosa Canaria"),
      mail: withAccount ? null : (who.mail ?? null),
      mailConfirmedAt: !withAccount && who.mail ? now : null,
      sealedToken: sealedToken || null,
      contactHash: contactHash || null,
      locale: "es",
      state,
      origin: "self",
      needs: [],
      createdAt: now,
    });
    if (state === "confirmed")
      await tx
        .update(occurrenceSeats)
        .set({ taken: sql`${occurrenceSeats.taken} + 1` })
        .where(and(eq(occurrenceSeats.occurrenceId, occurrence.id), eq(occurrenceSeats.role, role)));
  });
}
