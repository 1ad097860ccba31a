import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { makeFeed } from "#app/domain/calendar-feeds/feed.server";
import { paths } from "#app/paths";
import { activities, occurrences } from "#db/schema/activities";
import { memberships } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { activity } from "#tests/support/activities";
import { db, rows } from "#tests/support/database";
import { type Options, stranger, submit, text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { asPerson, enter, password, person } from "#tests/support/people";

const eventsIn = (body: string) =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent").map((event) => ({
    title: event.getFirstPropertyValue("summary"),
    status: event.getFirstPropertyValue("status"),
    sequence: event.getFirstPropertyValue("sequence"),
  }));
const titlesIn = (body: string) => eventsIn(body).map(({ title }) => title);
const methodIn = (body: string) => new ICAL.Component(ICAL.parse(body)).getFirstPropertyValue("method");
const change = (of: { id: number }, to: Partial<typeof occurrences.$inferSelect>) =>
  db.tx(async (tx) => {
    await tx.update(occurrences).set(to).where(eq(occurrences.id, of.id));
  });

/** Her secret address, as its page shows it to her. */
async function addressOf(someone: Awaited<ReturnType<typeof person>>): Promise<string> {
  const page = await text(paths.secretAddress(), { as: someone });
  return /https?:\/\/[^/\s]+(\/calendario\/[\w-]+\/agenda\.ics)/.exec(page)?.[1] ?? "";
}

const organization = await published({ name: "Hilos, hebras; y ñandutí", canton: "0401" });
const member = await person("Canaria Miembro");
await join(member, organization, "member");
const shown = await activity({
  organization,
  title: "Taller: costura, bordado; 🎉 ñ",
  description: `Primera línea\nsegunda, con «comas»; y una muy larga: ${"lana y aguja, ".repeat(40)}`,
});
await db.tx((tx) => asPerson(member).then((viewer) => makeFeed(tx, viewer)));

const feeds = async () => [
  paths.agendaFeed(),
  paths.agendaFeed({ canton: "0401" }),
  paths.organizationFeed(organization.slug),
  paths.activityCalendar(shown.activity.slug),
  await addressOf(member),
];

test("every feed is read by ical.js, with its type and without a cookie, and HEAD answers as GET does", async () => {
  for (const path of await feeds()) {
    const answer = await visit(path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("private, no-cache");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["last-modified"]).toMatch(/GMT$/);
    expect(titlesIn(answer.body), path).toEqual(["Taller: costura, bordado; 🎉 ñ"]);
    const head = await visit(path, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.body).toBe("");
    expect(head.headers.etag, path).toBe(answer.headers.etag);
  }
});

test("two programs that come back with their own tags both get 304, until something changes", async () => {
  const packed: Options["headers"] = { "accept-encoding": "br" };
  for (const path of await feeds()) {
    const [first, second] = [await visit(path), await visit(path, { headers: packed })];
    const tags = [first.headers.etag, second.headers.etag].map(String);
    for (const tag of tags) expect(tag, path).toMatch(/^"[\w-]+"$/);
    expect(tags[0], path).not.toBe(tags[1]);
    const again = (tag: string | undefined, headers: Options["headers"] = {}) =>
      visit(path, { headers: { ...headers, "if-none-match": tag } });
    for (const [answer, tag] of [
      [await again(tags[0]), tags[0]],
      [await again(tags[1], packed), tags[1]],
      [await again(`W/${tags[0]}`), tags[0]],
    ] as const) {
      expect(answer.status, path).toBe(304);
      expect(answer.body).toBe("");
      expect(answer.headers.etag).toBe(tag);
      expect(answer.headers["x-frame-options"]).toBe("DENY");
    }
    expect((await again(tags[1])).status, path).toBe(200);
    expect((await again('"otra"')).status).toBe(200);

    const [date] = await db.fresh
      .select()
      .from(occurrences)
      .where(eq(occurrences.id, shown.occurrence.id))
      .limit(1);
    if (!date) throw new Error("the date is gone");
    const startsAt = new Date(date.startsAt.getTime() + 3_600_000);
    const endsAt = new Date(date.endsAt.getTime() + 3_600_000);
    const sequence = date.sequence + 1;
    await change(date, { startsAt, endsAt, sequence, updatedAt: new Date() });
    for (const answer of [await again(tags[0]), await again(tags[1], packed)])
      expect(answer.status, path).toBe(200);
    const moved = await visit(path);
    expect(eventsIn(moved.body)[0], path).toMatchObject({ sequence });
    expect((await again(String(moved.headers.etag))).status).toBe(304);
  }
});

test("a public feed is the same for whoever asks, and holds nothing of the network, the own or the hidden", async () => {
  await activity({ organization, title: "Canaria propia", audience: "own" });
  await activity({ organization, title: "Canaria de la red", audience: "network" });
  await activity({ organization, title: "Canaria oculta", hiddenAt: new Date() });
  await activity({
    organization,
    title: "Con lugar reservado",
    whereAudience: "signed-up",
    place: "Canaria Calle 8",
    format: "hybrid",
    onlineUrl: "https://canaria.test/sala",
  });
  const english = stranger();
  english.jar.set("__Host-locale", "en");
  for (const path of (await feeds()).slice(0, 3)) {
    const { body } = await visit(path);
    for (const as of [organization.leader, member, english])
      expect((await visit(path, { as })).body, path).toBe(body);
    expect(body.replace(/\r\n /g, "")).not.toMatch(/canaria/i);
  }
  expect(titlesIn((await visit(await addressOf(member))).body)).toEqual(
    expect.arrayContaining(["Canaria propia", "Canaria de la red"]),
  );
});

test("a cancelled activity's own file takes it out of calendars; in feeds it stays, as cancelled", async () => {
  const one = await activity({ organization, title: "Paseo que no será" });
  const [own, feed] = [paths.activityCalendar(one.activity.slug), paths.organizationFeed(organization.slug)];
  expect(methodIn((await visit(own)).body)).toBe("PUBLISH");
  await change(one.occurrence, { cancelledAt: new Date(), sequence: 1, updatedAt: new Date() });
  const file = await visit(own);
  expect(methodIn(file.body)).toBe("CANCEL");
  expect(eventsIn(file.body)).toEqual([{ title: "Paseo que no será", status: "CANCELLED", sequence: 1 }]);
  const { body } = await visit(feed);
  expect(methodIn(body)).toBe("PUBLISH");
  expect(eventsIn(body)).toContainEqual({ title: "Paseo que no será", status: "CANCELLED", sequence: 1 });
  const dated = paths.activityCalendar(one.activity.slug, { fecha: one.occurrence.day });
  expect((await visit(dated)).status).toBe(200);
  for (const fecha of ["2001-01-01", "x", "%00"])
    expect((await visit(paths.activityCalendar(one.activity.slug, { fecha }))).status).toBe(404);
});

test("a secret address ends when another is made and when it is taken away; none of it needs JavaScript", async () => {
  const ana = await person("Ana Poma");
  const asks = await visit(paths.calendarFeed(), { as: ana });
  expect(asks.text).toContain("Todavía no tiene una dirección");
  expect(asks.headers["cache-control"]).toBe("no-store");
  expect(asks.body).toContain(`href="${paths.newCalendarFeed()}"`);
  for (const page of [paths.secretAddress(), paths.calendarFeedRevocation()])
    expect((await visit(page, { as: ana })).location).toBe(paths.calendarFeed());
  expect(await text(paths.newCalendarFeed(), { as: ana })).toContain("¿Crear su dirección secreta?");
  const made = await submit(paths.newCalendarFeed(), {}, { as: ana, follow: true });
  expect(made.text).toContain("Creamos su dirección");
  const first = await addressOf(ana);
  expect(made.text).toMatch(/webcal:\/\/\S+\/agenda\.ics/);
  expect((await visit(first)).status).toBe(200);
  expect(await text(paths.newCalendarFeed(), { as: ana })).toContain(
    "La de ahora deja de funcionar enseguida",
  );
  expect((await visit(first)).status).toBe(200);
  await submit(paths.newCalendarFeed(), {}, { as: ana });
  const second = await addressOf(ana);
  expect(second).not.toBe(first);
  const etag = String((await visit(second)).headers.etag);
  expect((await visit(first)).status).toBe(404);
  expect(await text(paths.calendarFeedRevocation(), { as: ana })).toContain("¿Quitar su dirección secreta?");
  expect((await visit(second)).status).toBe(200);
  const gone = await submit(paths.calendarFeedRevocation(), {}, { as: ana, follow: true });
  expect(gone.text).toContain("Quitamos su dirección");
  expect((await visit(second)).status).toBe(404);
  expect((await visit(second, { headers: { "if-none-match": etag } })).status).toBe(404);
  expect((await visit(second, { as: ana })).status).toBe(404);
  expect((await submit(paths.calendarFeedRevocation(), {}, { as: ana, follow: true })).text).toContain(
    "No había ninguna dirección",
  );
});

test("at an open phone nobody reads or makes the address without the password; taking it away asks for none", async () => {
  const ana = await person("Ana Tituaña");
  const open = await enter(ana, { confirmedAt: new Date(Date.now() - 3_600_000) });
  const [address, making] = [paths.secretAddress(), paths.newCalendarFeed()];
  await submit(making, {}, { as: ana });
  const secret = await addressOf(ana);
  const state = await visit(paths.calendarFeed(), { as: open });
  expect(state.text).toContain("Creada el");
  for (const page of [paths.calendarFeed(), paths.calendarFeedRevocation(), paths.notifications()]) {
    const { status, body } = await visit(page, { as: open });
    expect([status, body.includes("agenda.ics"), body.includes(secret)], page).toEqual([200, false, false]);
  }
  for (const page of [address, making]) {
    const asked = await visit(page, { as: open });
    expect([asked.location, asked.body.includes(secret)]).toEqual([
      paths.confirmation({ volver: page }),
      false,
    ]);
  }
  const refused = await submit(making, {}, { as: open });
  expect(refused.location).toBe(paths.confirmation({ volver: making }));
  expect((await visit(secret)).status).toBe(200);
  const entered = await submit(paths.confirmation({ volver: address }), { password }, { as: open });
  expect(entered.location).toBe(address);
  expect(await text(address, { as: open })).toContain(secret);

  const late = await enter(ana, { confirmedAt: new Date(Date.now() - 3_600_000) });
  await submit(paths.calendarFeedRevocation(), {}, { as: late });
  expect((await visit(secret)).status).toBe(404);
});

test("whoever owns an address is told that it was made, in her letters and among her notices", async () => {
  const ana = await person("Ana Guamán", { letterDetail: "none" });
  await submit(paths.newCalendarFeed(), {}, { as: ana });
  const told = (await rows(notifications)).filter(({ accountId }) => accountId === ana.id);
  expect(told).toMatchObject([{ kind: "calendar-feed-made" }]);
  const notices = await visit(paths.notifications(), { as: ana });
  expect(notices.text).toContain("Se creó la dirección secreta de su calendario");
  expect(notices.body).toContain(`href="${paths.calendarFeed()}"`);
  await submit(paths.calendarFeedRevocation(), {}, { as: ana });
  expect((await rows(notifications)).filter(({ accountId }) => accountId === ana.id)).toHaveLength(1);
});

test("who left an organization no longer has what is only its own at the next poll, and the tag is another", async () => {
  const leaving = await person("Rosa Vera");
  const other = await published({ name: "Hilos que quedan", canton: "0401" });
  await join(leaving, other, "member");
  await activity({ organization: other, title: "Asamblea propia", audience: "own" });
  await submit(paths.newCalendarFeed(), {}, { as: leaving });
  const path = await addressOf(leaving);
  const before = await visit(path);
  expect(titlesIn(before.body)).toEqual(["Asamblea propia"]);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, other.id));
    await tx.update(memberships).set({ until: new Date() }).where(eq(memberships.accountId, leaving.id));
  });
  const after = await visit(path, { headers: { "if-none-match": String(before.headers.etag) } });
  expect(after.status).toBe(200);
  expect(titlesIn(after.body)).toEqual([]);
});

test("her page says when her calendar is discreet, and it is", async () => {
  const discreet = await person("Luz Sola", { letterDetail: "discreet" });
  await join(discreet, organization, "member");
  await submit(paths.newCalendarFeed(), {}, { as: discreet });
  expect(await text(paths.calendarFeed(), { as: discreet })).toContain("Su calendario es discreto");
  const { body } = await visit(await addressOf(discreet));
  expect(new Set(titlesIn(body))).toEqual(new Set(["Actividad"]));
  expect(body).not.toMatch(/Hilos|costura|organizaciones/i);
  expect(await text(paths.calendarFeed(), { as: member })).toContain("Si alguien más mira su calendario");
});

test("what is not there is 404, whatever stands in the address", async () => {
  for (const path of [
    "/agenda.ics?canton=9999",
    "/agenda.ics?canton=%00",
    "/agenda.ics?canton=x",
    "/organizaciones/no-existe/agenda.ics",
    "/organizaciones/%F0%9F%98%80/agenda.ics",
    "/actividades/no-existe/calendario.ics",
    "/calendario/x/agenda.ics",
    `/calendario/${"a".repeat(43)}/agenda.ics`,
    `/calendario/${"%00".repeat(20)}/agenda.ics`,
  ])
    expect((await visit(path)).status, path).toBe(path.includes("%00".repeat(20)) ? 400 : 404);
  const { activity: hidden } = await activity({ organization, title: "Ya no", hiddenAt: new Date() });
  expect((await visit(paths.activityCalendar(hidden.slug))).status).toBe(404);
  await db.tx(async (tx) => {
    await tx.update(activities).set({ hiddenAt: null }).where(eq(activities.id, hidden.id));
  });
  expect((await visit(paths.activityCalendar(hidden.slug))).status).toBe(200);
});
