import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cancelAll, cancelOccurrence } from "#app/domain/activities/cancellation.server";
import { createActivity, reservedActivitySlugs } from "#app/domain/activities/creation.server";
import { editActivity } from "#app/domain/activities/edition.server";
import { moveOccurrence } from "#app/domain/activities/move.server";
import { reachOfAllCancelled, reachOfCancellation, reachOfMove } from "#app/domain/activities/reach.server";
import { whenOf } from "#app/domain/activities/series";
import { addDays, dayOf } from "#app/domain/calendar";
import { newToken, seal } from "#app/domain/secrets.server";
import routeTable from "#app/routes";
import type { Occurrence } from "#db/schema/activities";
import { tables } from "#db/schema/index";
import { announced, draft, reread, signedUp } from "#tests/support/announced";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const hour = 3_600_000;
const inDays = (days: number) => addDays(dayOf(new Date()), days);

const letters = async (kind: string, ids?: readonly number[]) =>
  (await rows(tables.notifications)).filter(
    (letter) => letter.kind === kind && (!ids || ids.includes(letter.accountId ?? 0)),
  );

const seatsOf = async ({ id }: Pick<Occurrence, "id">) =>
  (await rows(tables.occurrenceSeats))
    .filter(({ occurrenceId }) => occurrenceId === id)
    .map(({ role, capacity, taken }) => ({ role, capacity, taken }));

test("an activity is announced with all its dates, their places and its care", async () => {
  const organization = await published();
  const { activity, dates } = await announced(organization, {
    repeats: "weekly",
    count: "4",
    exceptions: inDays(10),
    participants: "12",
    volunteers: "",
    cares: ["food", "childcare"],
  });
  expect(activity.slug).toMatch(/^taller-de-costura/);
  expect(activity.exceptions).toEqual([inDays(10)]);
  expect(dates.map(({ day }) => day)).toEqual([inDays(3), inDays(17), inDays(24)]);
  expect(dates[0]?.startsAt.toISOString()).toBe(`${inDays(3)}T15:00:00.000Z`);
  expect(dates[0]?.cantonId).toBe(activity.cantonId);
  for (const date of dates)
    expect((await seatsOf(date)).sort((one, other) => one.role.localeCompare(other.role))).toEqual([
      { role: "participant", capacity: 12, taken: 0 },
      { role: "volunteer", capacity: null, taken: 0 },
    ]);
  const acts = (await rows(tables.auditEvents)).filter(({ act }) => act === "activity.create");
  expect(acts).toHaveLength(1);
});

test("two of the same title have addresses of their own, and none is a word of the route table", async () => {
  const organization = await published();
  const title = "Encuentro de vecinas";
  const one = await announced(organization, { title });
  const other = await announced(organization, { title, startTime: "09:00" });
  expect(one.activity.slug).toBe("encuentro-de-vecinas");
  expect(other.activity.slug).toBe("encuentro-de-vecinas-2");
  const taken = routeTable
    .flatMap(({ path = "" }) => /^(?:gestion\/)?actividades\/([^/:]+)/.exec(path)?.[1] ?? [])
    .sort();
  expect([...new Set(taken)]).toEqual([...reservedActivitySlugs].sort());
});

test("a form that is sent twice announces one activity", async () => {
  const organization = await published();
  const leader = await asPerson(organization.leader);
  const { details, plan } = await draft(organization, { title: "Doble clic" });
  const create = () => db.tx((tx) => createActivity(tx, leader, organization, details, plan));
  const [one, other] = await Promise.all([create(), create()]);
  expect(one).toEqual(other);
  const made = (await rows(tables.activities)).filter(({ title }) => title === "Doble clic");
  expect(made).toHaveLength(1);
});

test("nothing begins in the past, nor in three years", async () => {
  const organization = await published();
  const begin = async (day: string) => {
    const { details, plan } = await draft(organization, { day });
    const { leader } = await announced(organization);
    return db.tx((tx) => createActivity(tx, leader, organization, details, plan));
  };
  expect(await begin(inDays(-1))).toEqual({ field: "day", word: "past" });
  expect(await begin(inDays(1100))).toEqual({ field: "day", word: "too-far-ahead" });
});

test("an online activity keeps the hour of its organization, one on the islands theirs", async () => {
  const organization = await published();
  const online = await announced(organization, {
    format: "online",
    canton: "2001",
    onlineUrl: "https://reunion.ejemplo.org/abc",
  });
  expect(online.activity).toMatchObject({ cantonId: null, place: null, timeZone: "America/Guayaquil" });
  const island = await announced(organization, {
    canton: "2001",
    onlineUrl: "https://reunion.ejemplo.org/abc",
  });
  expect(island.activity).toMatchObject({ timeZone: "Pacific/Galapagos", onlineUrl: null });
  expect(island.dates[0]?.startsAt.toISOString()).toBe(`${inDays(3)}T16:00:00.000Z`);
});

async function edition(facts: Record<string, string | string[]> = {}) {
  const organization = await published();
  const made = await announced(organization, { repeats: "weekly", count: "3", participants: "2", ...facts });
  const edit = async (changes: Record<string, string | string[]>, version = 1, now = new Date()) => {
    const { details, plan } = await draft(organization, {
      repeats: "weekly",
      count: "3",
      participants: "2",
      ...facts,
      ...changes,
    });
    return db.tx((tx) => editActivity(tx, made.leader, made.activity, details, plan, version, now));
  };
  return { ...made, organization, edit, again: () => reread(organization, made.activity.slug) };
}

test("texts, care and audience change freely; two at once do not", async () => {
  const { edit, again, dates } = await edition();
  const changes = { title: "Taller de bordado", audience: "network", cares: ["transport"] };
  expect(await edit(changes)).toBe("edited");
  expect(await edit({ title: "Otro" })).toBe("stale");
  const after = await again();
  expect(after.activity).toMatchObject({
    title: "Taller de bordado",
    titleKey: "taller de bordado",
    version: 2,
  });
  expect(after.activity.slug).not.toContain("bordado");
  expect(after.dates).toEqual(dates);
  const edits = (await rows(tables.auditEvents)).filter(
    ({ objectId, act }) => objectId === after.activity.id && act === "activity.edit",
  );
  expect(edits.map(({ fields }) => [...fields].sort())).toEqual([["audience", "cares", "title"]]);
});

test("a new place reaches calendars of the dates to come", async () => {
  const { edit, again } = await edition();
  await edit({ place: "Parque de la Mujer", canton: "0401" });
  const { activity, dates } = await again();
  expect(dates.map(({ sequence, cantonId }) => [sequence, cantonId])).toEqual(
    dates.map(() => [1, activity.cantonId]),
  );
  expect(await letters("activity-moved")).toEqual([]);
});

test("a new place is told once to each person, by the next of her dates", async () => {
  const { edit, dates } = await edition();
  const [ana, luz] = [await person("Ana"), await person("Luz")];
  for (const date of dates) await signedUp(date, ana);
  await signedUp(dates[2] as Occurrence, luz);
  expect(await edit({ title: "Otro título" })).toBe("edited");
  expect(await edit({ place: "Parque de la Mujer" }, 2)).toBe("edited-told");
  const told = await letters("activity-moved", [ana.id, luz.id]);
  expect(told.map(({ accountId }) => accountId).sort()).toEqual([ana.id, luz.id].sort());
});

test("every date is found under the new theme and format of its activity", async () => {
  const { edit, again } = await edition({ theme: "health" });
  expect((await again()).dates.map(({ theme, format }) => [theme, format])).toEqual(
    Array(3).fill(["health", "place"]),
  );
  await edit({ theme: "food", format: "online", onlineUrl: "https://reunion.ejemplo.org/abc", count: "4" });
  expect((await again()).dates.map(({ theme, format }) => [theme, format])).toEqual(
    Array(4).fill(["food", "online"]),
  );
});

test("more places reach every date to come; fewer than are taken are refused with how many", async () => {
  const { edit, again, dates } = await edition();
  const second = dates[1] as Occurrence;
  for (const name of ["Ana", "Luz"]) await signedUp(second, await person(name));
  expect(await edit({ participants: "1" })).toEqual({ role: "participant", taken: 2 });
  expect(await edit({ participants: "0", volunteers: "3" })).toEqual({ role: "participant", taken: 2 });
  expect((await again()).activity.version).toBe(1);
  expect(await edit({ participants: "5", volunteers: "" })).toBe("edited");
  const seats = await seatsOf(second);
  expect(seats).toContainEqual({ role: "participant", capacity: 5, taken: 2 });
  expect(seats).toContainEqual({ role: "volunteer", capacity: null, taken: 0 });
});

test("a part for which somebody waits is not taken away", async () => {
  const { edit, dates } = await edition({ volunteers: "1" });
  await signedUp(dates[0] as Occurrence, await person(), { role: "volunteer", state: "waiting" });
  expect(await edit({ volunteers: "0" })).toEqual({ role: "volunteer", taken: 1 });
});

test("dates that a new rule leaves go where nobody signed up, and new ones come", async () => {
  const { edit, again, dates } = await edition();
  expect(await edit({ count: "5" })).toBe("edited");
  expect((await again()).dates.map(({ id }) => id).slice(0, 3)).toEqual(dates.map(({ id }) => id));
  expect((await again()).dates).toHaveLength(5);
  await signedUp((await again()).dates[4] as Occurrence, await person());
  const refused = await edit({ count: "3" }, 2);
  expect(refused).toEqual({ field: "day", word: "dates-taken", days: [inDays(31)] });
  expect((await again()).dates).toHaveLength(5);
  expect(await edit({ count: "5", exceptions: inDays(10) }, 2)).toBe("edited");
  expect((await again()).dates.map(({ day }) => day)).toEqual([
    inDays(3),
    inDays(17),
    inDays(24),
    inDays(31),
  ]);
});

test("other hours move the dates that nobody signed up for; the others stay to be moved one by one", async () => {
  const { edit, again, dates } = await edition();
  expect(await edit({ startTime: "09:00" })).toBe("edited");
  const shifted = (await again()).dates;
  expect(shifted.map(({ id }) => id)).toEqual(dates.map(({ id }) => id));
  expect(shifted[0]?.startsAt.toISOString()).toBe(`${inDays(3)}T14:00:00.000Z`);
  expect(shifted[0]).toMatchObject({ sequence: 1, movedAt: null, plannedFor: shifted[0]?.startsAt });
  await signedUp(shifted[0] as Occurrence, await person());
  expect(await edit({ startTime: "08:00" }, 2)).toMatchObject({ field: "startTime", days: [inDays(3)] });
});

test("what has begun, was cancelled or moved stays when the rule changes", async () => {
  const { edit, again, leader, activity, dates } = await edition({ count: "6" });
  const [, second, third] = dates as [Occurrence, Occurrence, Occurrence];
  await db.tx((tx) => cancelOccurrence(tx, leader, activity, second, "Hay una minga ese día."));
  const to = {
    startsAt: new Date(third.startsAt.getTime() + hour),
    endsAt: new Date(third.endsAt.getTime() + hour),
    place: null,
  };
  await db.tx((tx) => moveOccurrence(tx, leader, activity, third, to, 0));
  const later = new Date(Date.parse(`${inDays(4)}T12:00:00Z`));
  expect(await edit({ count: "6", startTime: "09:30" }, 1, later)).toBe("edited");
  const after = (await again()).dates;
  expect(after.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
    "15:00",
    "15:00",
    "16:00",
    "14:30",
    "14:30",
    "14:30",
  ]);
  expect(await edit({ count: "6", day: inDays(10) }, 2, later)).toEqual({ field: "day", word: "begun" });
});

test("the form of an activity whose first days were left out begins where its rule does", async () => {
  const { activity, dates } = await edition({ count: "4", exceptions: `${inDays(3)}\n${inDays(10)}` });
  expect(dates).toHaveLength(2);
  expect(whenOf(activity, dates)).toMatchObject({
    day: inDays(3),
    startTime: "10:00",
    endTime: "12:00",
    endDay: null,
    count: 4,
    exceptions: [inDays(3), inDays(10)],
  });
});

test("a move raises the sequence and tells everyone once, also when it is sent twice", async () => {
  const { leader, activity, dates, again } = await edition({ participants: "9" });
  const [first] = dates as [Occurrence];
  const ana = await person("Ana");
  const luz = await person("Luz");
  await signedUp(first, ana);
  await signedUp(first, luz, { state: "waiting" });
  const token = newToken();
  await signedUp(first, { mail: "rosa@correo.test" }, { sealedToken: seal("sign-up", token) });
  await signedUp(first, {});
  const to = {
    startsAt: new Date(first.startsAt.getTime() + 2 * hour),
    endsAt: new Date(first.endsAt.getTime() + 2 * hour),
    place: "Parque",
  };
  const move = (sequence: number, where = to) =>
    db.tx((tx) => moveOccurrence(tx, leader, activity, first, where, sequence));
  const before = (await letters("activity-moved")).length;
  expect((await Promise.all([move(0), move(0)])).sort()).toEqual(["moved", "unchanged"]);
  expect(await move(0, { ...to, place: "Biblioteca" })).toBe("stale");
  const moved = (await again()).dates[0];
  expect(moved).toMatchObject({ ...to, sequence: 1, day: first.day, plannedFor: first.plannedFor });
  expect(moved?.movedAt).not.toBeNull();
  expect(await letters("activity-moved", [ana.id, luz.id])).toHaveLength(2);
  expect(await letters("activity-moved")).toHaveLength(before + 3);
  expect(await reachOfMove(db.fresh, first)).toEqual({ told: 3, unreachable: 1 });
  const past = { ...to, startsAt: new Date(Date.now() - hour), endsAt: new Date(Date.now() + hour) };
  expect(await move(1, past)).toBe("past");
});

test("a cancelled date stays with its reason and tells everyone once", async () => {
  const { leader, activity, dates, again } = await edition();
  const [first] = dates as [Occurrence];
  const ana = await person("Ana");
  await signedUp(first, ana);
  await signedUp(first, {});
  const reason = "La lluvia dañó la casa comunal.";
  const cancel = () => db.tx((tx) => cancelOccurrence(tx, leader, activity, first, reason));
  expect((await Promise.all([cancel(), cancel()])).sort()).toEqual(["already", "cancelled"]);
  expect((await again()).dates[0]).toMatchObject({
    cancelledReason: reason,
    cancelledBy: leader.id,
    sequence: 1,
  });
  expect(await letters("activity-cancelled", [ana.id])).toHaveLength(1);
  expect(await reachOfCancellation(db.fresh, first)).toEqual({ told: 1, unreachable: 1 });
  await db.tx(async (tx) => {
    await tx.update(tables.accounts).set({ letterDetail: "none" }).where(eq(tables.accounts.id, ana.id));
  });
  expect(await reachOfCancellation(db.fresh, first)).toEqual({ told: 0, unreachable: 2 });
  const to = { startsAt: first.startsAt, endsAt: new Date(first.endsAt.getTime() + hour), place: null };
  expect(await db.tx((tx) => moveOccurrence(tx, leader, activity, first, to, 1))).toBe("cancelled");
});

test("all dates to come are cancelled at once, and those that were cancelled before are not told again", async () => {
  const { leader, activity, dates } = await edition();
  const people = [await person("Ana"), await person("Luz"), await person("Rosa")];
  for (const [at, date] of dates.entries()) await signedUp(date, people[at] ?? { id: 0 });
  const ids = people.map(({ id }) => id);
  await db.tx((tx) =>
    cancelOccurrence(tx, leader, activity, dates[0] as Occurrence, "Hay una minga ese día."),
  );
  expect(await cancelAll(db, leader, activity, "El grupo descansa este mes.")).toBe(2);
  expect(await cancelAll(db, leader, activity, "El grupo descansa este mes.")).toBe(0);
  expect(await letters("activity-cancelled", ids)).toHaveLength(3);
});

test("of many dates that are cancelled together each person is told once, with one letter for all", async () => {
  const { leader, activity, dates } = await edition({ count: "5", participants: "9" });
  const [ana, luz] = [await person("Ana"), await person("Luz")];
  const rosa = { mail: "rosa.todas@correo.test" };
  for (const [at, date] of dates.entries()) {
    await signedUp(date, ana);
    if (at > 2) await signedUp(date, luz);
    if (at > 1) await signedUp(date, rosa, { sealedToken: seal("sign-up", newToken()), contactHash: "rosa" });
  }
  const before = await letters("activity-cancelled");
  expect(await cancelAll(db, leader, activity, "El grupo descansa este mes.")).toBe(5);
  const told = (await letters("activity-cancelled")).slice(before.length);
  expect(told.map(({ accountId }) => accountId).sort()).toEqual([ana.id, luz.id, null].sort());
  expect(told.map(({ params }) => params.all)).toEqual([1, 1, 1]);
  expect(await reachOfAllCancelled(db.fresh, activity)).toEqual({ told: 3, unreachable: 0 });
});
