import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findActivity } from "#app/domain/activities/find.server";
import { addDays, dayOf } from "#app/domain/calendar";
import { activityCalendar, isCancelled } from "#app/domain/calendars/activity-calendar.server";
import type { Calendar } from "#app/domain/calendars/event";
import { icalendar } from "#app/domain/calendars/icalendar.server";
import { personalCalendar } from "#app/domain/calendars/personal-calendar.server";
import { agendaCalendar, organizationCalendar } from "#app/domain/calendars/public-calendars.server";
import { mostEvents } from "#app/domain/calendars/window";
import { newUid } from "#app/domain/secrets.server";
import { visitor } from "#app/domain/viewer";
import { activities, activityHosts, occurrences } from "#db/schema/activities";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { type SignUpState, signUps } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { join, published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const origin = "https://tejido.test";
const place = "Canaria Calle 8, timbre azul";
const link = "https://canaria.test/sala";
const everyone = visitor("es");
const names = (calendar: Calendar | undefined) => calendar?.events.map(({ summary }) => summary);
const inDays = (days: number) => new Date(`${addDays(dayOf(new Date()), days)}T15:00:00Z`);

async function signUp(
  occurrence: { id: number },
  someone: { id: number; name: string },
  state: SignUpState = "confirmed",
) {
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role: "participant",
      accountId: someone.id,
      name: someone.name,
      nameKey: someone.name.toLowerCase(),
      locale: "es",
      state,
      origin: "self",
      needs: [],
      createdAt: now,
      confirmedAt: state === "confirmed" ? now : null,
    });
  });
}

const inQuito = await published({ name: "Hilos de Quito", canton: "1701" });
const inTulcan = await published({ name: "Hilos, de Tulcán", canton: "0401" });
const secret = await activity({
  organization: inTulcan,
  title: "Encuentro con lugar reservado",
  place,
  whereAudience: "signed-up",
  format: "hybrid",
  onlineUrl: link,
});
const open = await activity({ organization: inQuito, title: "Feria abierta", place: "Parque La Carolina" });
await activity({ organization: inTulcan, title: "Canaria de la red", audience: "network" });
await activity({ organization: inTulcan, title: "Canaria propia", audience: "own" });
await activity({ organization: inTulcan, title: "Canaria oculta", hiddenAt: new Date() });

const publicCalendars = async () => [
  await agendaCalendar(db.fresh, null, origin),
  await agendaCalendar(db.fresh, "0401", origin),
  await organizationCalendar(db.fresh, inTulcan.slug, origin),
];

test("a canton, the country and an organization each have their own, and nothing that is not everyone's", async () => {
  const [country, canton, organization] = await publicCalendars();
  expect(names(country)).toEqual(["Encuentro con lugar reservado", "Feria abierta"]);
  expect(names(canton)).toEqual(["Encuentro con lugar reservado"]);
  expect(names(organization)).toEqual(["Encuentro con lugar reservado"]);
  expect(organization?.name).toBe("Tejido: Hilos, de Tulcán");
  expect(await agendaCalendar(db.fresh, "9999", origin)).toBeUndefined();
  expect(await organizationCalendar(db.fresh, "no-hay", origin)).toBeUndefined();
});

test("no public calendar tells where those who signed up meet, but the canton", async () => {
  for (const calendar of await publicCalendars()) {
    const text = (await icalendar(calendar as Calendar)).replace(/\r\n /g, "");
    expect(text).not.toMatch(/Canaria|canaria/);
    expect(text).toContain("LOCATION:Tulcán (Carchi)\r\n");
    expect(text).toContain("El lugar exacto se dice a quienes se inscriben.");
  }
  const country = await agendaCalendar(db.fresh, null, origin);
  expect(country?.events[1]?.location).toBe("Parque La Carolina, Quito (Pichincha)");
});

test("the check of canaries can tell: the activity's own file has the place for who has one of its places", async () => {
  const guest = await person();
  await signUp(secret.occurrence, guest);
  const file = async (viewer: Parameters<typeof findActivity>[1]) => {
    const found = await findActivity(db.fresh, viewer, secret.activity.slug);
    if (!found) throw new Error("the activity is gone");
    return activityCalendar(db.fresh, viewer, found, null, origin);
  };
  const [hers, everyones, organizers] = [
    await file(await asPerson(guest)),
    await file(everyone),
    await file(await asPerson(inTulcan.leader)),
  ];
  expect(hers?.events[0]?.location).toBe(`${place}, Tulcán (Carchi)`);
  expect(organizers?.events[0]?.location).toContain(place);
  expect(JSON.stringify(everyones)).not.toMatch(/canaria/i);
  expect(JSON.stringify([hers, organizers])).not.toContain(link);
});

test("each date has a name of its own that stays, the address of its page, and no mail address", async () => {
  const [country] = await publicCalendars();
  const [first] = country?.events ?? [];
  expect(first?.uid).toBe(`${secret.occurrence.uid}@tejido.test`);
  expect(first?.url).toBe(`${origin}/actividades/${secret.activity.slug}`);
  expect(first?.organizer).toEqual({
    name: inTulcan.name,
    url: `${origin}/organizaciones/${inTulcan.slug}`,
  });
  expect(await icalendar(country as Calendar)).not.toMatch(/mailto:|personas\.test/i);
});

test("her own calendar has what she signed up for and what her organizations do, with the place and the link", async () => {
  const [guest, member] = [await person("Rosa Guerra"), await person("Luz Mina")];
  await signUp(secret.occurrence, guest);
  await signUp(open.occurrence, guest, "waiting");
  await join(member, inTulcan, "member");
  const hers = await personalCalendar(db.fresh, await asPerson(guest), origin);
  expect(names(hers)).toEqual(["Encuentro con lugar reservado", "Feria abierta"]);
  const [first, second] = hers.events;
  expect(first?.location).toBe(`${place}, Tulcán (Carchi)`);
  expect(first?.description).toContain(link);
  expect([first?.status, second?.status]).toEqual(["CONFIRMED", "TENTATIVE"]);
  expect(second?.description).toContain("lista de espera");

  const members = await personalCalendar(db.fresh, await asPerson(member), origin);
  expect(names(members)?.sort()).toEqual([
    "Canaria de la red",
    "Canaria propia",
    "Encuentro con lugar reservado",
  ]);
  expect(JSON.stringify(members)).not.toContain(place);
  expect(JSON.stringify(members)).not.toContain(link);
  const leaders = await personalCalendar(db.fresh, await asPerson(inTulcan.leader), origin);
  expect(JSON.stringify(leaders)).toContain(link);
});

test("what she may no longer see leaves her calendar: she left, withdrew, or it was hidden", async () => {
  const member = await person();
  await join(member, inTulcan, "member");
  const { activity: own, occurrence } = await activity({
    organization: inTulcan,
    title: "Asamblea propia",
    audience: "own",
  });
  await signUp(occurrence, member);
  const hers = async () => names(await personalCalendar(db.fresh, await asPerson(member), origin));
  expect(await hers()).toContain("Asamblea propia");
  await db.tx(async (tx) => {
    await tx.update(memberships).set({ until: new Date() }).where(eq(memberships.accountId, member.id));
  });
  expect(await hers()).toEqual([]);

  await signUp(open.occurrence, member);
  expect(await hers()).toEqual(["Feria abierta"]);
  const withdraw = (state: SignUpState) =>
    db.tx(async (tx) => {
      await tx.update(signUps).set({ state }).where(eq(signUps.accountId, member.id));
    });
  await withdraw("withdrawn");
  expect(await hers()).toEqual([]);
  await withdraw("confirmed");
  const hide = (hiddenAt: Date | null) =>
    db.tx(async (tx) => {
      await tx.update(activities).set({ hiddenAt }).where(eq(activities.id, open.activity.id));
    });
  await hide(new Date());
  expect(await hers()).toEqual([]);
  await hide(null);
  expect(own.audience).toBe("own");
});

test("a discreet calendar says only that there is something", async () => {
  for (const letterDetail of ["discreet", "none"] as const) {
    const someone = await person("Ana Sola", { letterDetail });
    await signUp(secret.occurrence, someone);
    const calendar = await personalCalendar(db.fresh, await asPerson(someone), origin);
    const text = (await icalendar(calendar)).replace(/\r\n /g, "");
    expect(names(calendar)).toEqual(["Actividad"]);
    expect(text).toContain(`URL:${origin}/mis/actividades`);
    expect(text).not.toMatch(/encuentro|hilos|tulc|canaria|LOCATION|DESCRIPTION|ORGANIZER/i);
    expect(calendar.name).toBe("Mis actividades");
  }
});

test("moving a date raises its number, keeps its name and changes its time", async () => {
  const { occurrence } = await activity({ organization: inQuito, title: "Torneo" });
  const of = async () =>
    (await agendaCalendar(db.fresh, "1701", origin))?.events.find(({ summary }) => summary === "Torneo");
  const before = await of();
  const [startsAt, updatedAt] = [inDays(9), new Date(Date.now() + 3_600_000)];
  await db.tx(async (tx) => {
    await tx
      .update(occurrences)
      .set({ startsAt, endsAt: inDays(9), sequence: 1, movedAt: new Date(), updatedAt })
      .where(eq(occurrences.id, occurrence.id));
  });
  const after = await of();
  expect(before).toMatchObject({ sequence: 0, startsAt: occurrence.startsAt });
  expect(after).toMatchObject({ sequence: 1, startsAt, uid: before?.uid, updatedAt });
});

test("a cancelled date stays as cancelled; a file of nothing but cancelled ones says so as a whole", async () => {
  const { activity: planned, occurrence } = await activity({ organization: inQuito, title: "Paseo" });
  const cancelledAt = new Date();
  await db.tx(async (tx) => {
    await tx
      .update(occurrences)
      .set({ cancelledAt, cancelledReason: "Canaria lluvia", sequence: 1 })
      .where(eq(occurrences.id, occurrence.id));
  });
  const canton = await agendaCalendar(db.fresh, "1701", origin);
  const event = canton?.events.find(({ summary }) => summary === "Paseo");
  expect(event).toMatchObject({ status: "CANCELLED", sequence: 1 });
  expect(isCancelled(canton as Calendar)).toBe(false);
  const found = await findActivity(db.fresh, everyone, planned.slug);
  const file = found && (await activityCalendar(db.fresh, everyone, found, null, origin));
  expect(file && isCancelled(file)).toBe(true);
  expect(found && (await activityCalendar(db.fresh, everyone, found, "2001-01-01", origin))).toBeUndefined();

  const guest = await person();
  await signUp(occurrence, guest);
  const hers = await personalCalendar(db.fresh, await asPerson(guest), origin);
  expect(hers.events[0]).toMatchObject({ status: "CANCELLED" });
  expect(hers.events[0]?.description).toContain("Canaria lluvia");
  expect(JSON.stringify(canton)).not.toContain("Canaria lluvia");
});

test("who organizes with another has it in her calendar once she accepted, and is named once she is public", async () => {
  const host = await published({ name: "Canaria anfitriona", canton: "1701" });
  const { activity: shared } = await activity({ organization: inTulcan, title: "Feria de las dos" });
  await db.tx(async (tx) => {
    await tx.insert(activityHosts).values({
      uid: newUid(),
      activityId: shared.id,
      organizationId: host.id,
      state: "pending",
      createdAt: new Date(),
    });
  });
  const of = async () => (await organizationCalendar(db.fresh, host.slug, origin))?.events;
  expect(await of()).toEqual([]);
  await db.tx(async (tx) => {
    await tx.update(activityHosts).set({ state: "accepted" }).where(eq(activityHosts.activityId, shared.id));
  });
  expect((await of())?.[0]?.description).toContain("Organiza: Hilos, de Tulcán, Canaria anfitriona");
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, host.id));
  });
  expect(await of()).toBeUndefined();
  expect(JSON.stringify(await agendaCalendar(db.fresh, "0401", origin))).not.toContain("Canaria");
});

test("a calendar reaches from ninety days back to four hundred ahead, and of too many dates keeps those to come", async () => {
  const busy = await published({ name: "Hilos sin descanso", canton: "0901" });
  const { activity: daily } = await activity({ organization: busy, title: "Ensayo", startsAt: inDays(-95) });
  const now = new Date();
  const dated = (at: Date) => ({
    uid: newUid(),
    activityId: daily.id,
    day: at.toISOString().slice(0, 19),
    plannedFor: at,
    startsAt: at,
    endsAt: at,
    cantonId: daily.cantonId,
    format: daily.format,
    createdAt: now,
    updatedAt: now,
  });
  const write = (instants: readonly Date[]) =>
    db.tx(async (tx) => {
      for (let start = 0; start < instants.length; start += 250)
        await tx.insert(occurrences).values(instants.slice(start, start + 250).map(dated));
    });
  await write([inDays(-85), inDays(-1), inDays(1), inDays(395), inDays(405)]);
  const both = async () => [
    await organizationCalendar(db.fresh, busy.slug, origin),
    await agendaCalendar(db.fresh, "0901", origin),
  ];
  for (const calendar of await both())
    expect(calendar?.events.map(({ startsAt }) => startsAt)).toEqual([-85, -1, 1, 395].map(inDays));
  await write(
    Array.from({ length: mostEvents - 3 }, (_, minute) => new Date(inDays(30).getTime() + minute * 60_000)),
  );
  for (const calendar of await both()) {
    expect(calendar?.events).toHaveLength(mostEvents);
    expect(calendar?.events[0]?.startsAt).toEqual(inDays(-1));
    expect(calendar?.events.at(-1)?.startsAt).toEqual(inDays(395));
  }
}, 60_000);
