import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { agendaQuery } from "#app/domain/agenda/agenda.schema";
import { agendaSize, listAgenda } from "#app/domain/agenda/listing.server";
import { addDays, type Day, dayOf } from "#app/domain/calendar";
import { kmBetween } from "#app/domain/places/point";
import { visitor } from "#app/domain/viewer";
import { occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { cantonId, join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const today = dayOf(new Date());
const everyone = visitor("es");
const at = (day: Day, time = "15:00") => new Date(`${day}T${time}:00Z`);
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);
const asked = (address: string) => agendaQuery(new URLSearchParams(address));
const listed = async (address: string, ...rest: [object?, Date?]) =>
  titles((await listAgenda(db.fresh, everyone, asked(address), ...rest)).rows);

const tulcan = await published({ name: "Hilos de Tulcán", canton: "0401" });
const quito = await published({ name: "Hilos de Quito", canton: "1701" });
const [inTulcan, inQuito] = [{ organization: tulcan }, { organization: quito }];
const later = (days: number) => at(addDays(today, days));

await activity({
  ...inTulcan,
  title: "Taller de CONFECCIÓN: básico 100%",
  theme: "women",
  startsAt: later(3),
});
await activity({ ...inQuito, title: "Feria de semillas", theme: "food", startsAt: later(2) });
await activity({
  ...inQuito,
  title: "Charla en línea",
  theme: "women",
  format: "online",
  cantonId: null,
  place: null,
  startsAt: later(4),
});

test("what is to come stands in the order of time, whoever prepares it", async () => {
  expect(await listed("")).toEqual([
    "Feria de semillas",
    "Taller de CONFECCIÓN: básico 100%",
    "Charla en línea",
  ]);
});

test("words are found anywhere in the title, without accents and whatever their case; signs mean nothing", async () => {
  expect(await listed("q=confeccion")).toEqual(["Taller de CONFECCIÓN: básico 100%"]);
  expect(await listed("q=B%C3%81SICO+taller")).toEqual(["Taller de CONFECCIÓN: básico 100%"]);
  expect(await listed("q=feria+taller")).toEqual([]);
  expect(await listed("q=%25")).toHaveLength(3);
});

test("theme, form, canton and day narrow it, together too", async () => {
  const { id } = { id: await cantonId("0401") };
  expect(await listed("tema=women")).toEqual(["Taller de CONFECCIÓN: básico 100%", "Charla en línea"]);
  expect(await listed("tema=women&formato=online")).toEqual(["Charla en línea"]);
  expect(await listed("", { cantonId: id })).toEqual(["Taller de CONFECCIÓN: básico 100%"]);
  expect(await listed("tema=food", { cantonId: id })).toEqual([]);
  expect(await listed(`desde=${addDays(today, 3)}`)).toEqual([
    "Taller de CONFECCIÓN: básico 100%",
    "Charla en línea",
  ]);
});

test("what goes on is still there, what is over is not, unless its day is asked for", async () => {
  const now = new Date(later(2).getTime() + 30 * 60_000);
  expect(await listed("", {}, now)).toContain("Feria de semillas");
  const after = new Date(later(2).getTime() + 100 * 60_000);
  expect(await listed("", {}, after)).not.toContain("Feria de semillas");
  expect(await listed(`desde=${addDays(today, 2)}`, {}, after)).toContain("Feria de semillas");
});

test("a cancelled date says so for a week, then it is gone", async () => {
  const { occurrence } = await activity({ ...inTulcan, title: "Minga cancelada", startsAt: later(20) });
  const cancelled = (days: number) =>
    db.tx(async (tx) => {
      await tx
        .update(occurrences)
        .set({ cancelledAt: later(-days) })
        .where(eq(occurrences.id, occurrence.id));
    });
  await cancelled(5);
  expect(await listed("q=minga")).toEqual(["Minga cancelada"]);
  await cancelled(9);
  expect(await listed("q=minga")).toEqual([]);
});

test("each sees what is for her: everyone, the network, its own people; hidden ones only networks staff", async () => {
  const shown = { ...inTulcan, startsAt: later(6) };
  await activity({ ...shown, title: "Reunión para la red", audience: "network" });
  await activity({ ...shown, title: "Reunión propia", audience: "own" });
  await activity({ ...shown, title: "Reunión oculta", hiddenAt: new Date() });
  const [member, newcomer, networks, leader] = [
    await person(),
    await person(),
    await staff("networks"),
    quito.leader,
  ];
  await join(member, tulcan, "member");
  const seen = async (someone: typeof member) =>
    titles((await listAgenda(db.fresh, await asPerson(someone), asked("q=reunion"))).rows).sort();
  expect(await listed("q=reunion")).toEqual([]);
  expect(await seen(newcomer)).toEqual([]);
  // Only an organization that was verified belongs to the network.
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ verifiedAt: new Date() }).where(eq(organizations.id, quito.id));
  });
  expect(await seen(leader)).toEqual(["Reunión para la red"]);
  expect(await seen(member)).toEqual(["Reunión para la red", "Reunión propia"]);
  expect(await seen(networks)).toEqual(["Reunión oculta", "Reunión para la red", "Reunión propia"]);
});

test("what an organization prepares that is no longer public is in no agenda of others", async () => {
  const gone = await published({ name: "Hilos que se van", canton: "0401" });
  await activity({ organization: gone, title: "Despedida", startsAt: later(7) });
  expect(await listed("q=despedida")).toEqual(["Despedida"]);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, gone.id));
  });
  expect(await listed("q=despedida")).toEqual([]);
});

/** The same by measuring every distance and sorting everything, as nobody would do it twice. */
async function byBruteForce(day: Day, from: { latitude: number; longitude: number }) {
  const cantons = await db.fresh.select().from(territories);
  const all = (await listAgenda(db.fresh, everyone, asked(`desde=${day}`))).rows;
  const rest = (await listAgenda(db.fresh, everyone, asked(`desde=${day}&pagina=2`))).rows;
  const far = (id: number | null) => {
    const canton = cantons.find((one) => one.id === id);
    return canton?.latitude == null || canton.longitude == null
      ? Number.POSITIVE_INFINITY
      : kmBetween(from, { latitude: canton.latitude, longitude: canton.longitude });
  };
  return [...all, ...rest]
    .map((row) => ({ title: row.title, km: far(row.cantonId), startsAt: row.startsAt.getTime() }))
    .sort((one, other) => (one.km === other.km ? one.startsAt - other.startsAt : one.km < other.km ? -1 : 1))
    .map(({ title }) => title);
}

test("the nearest first is what measuring every distance gives, by few dates as by many", async () => {
  const [first, point] = [addDays(today, 100), { latitude: 0.35, longitude: -78.12 }];
  const codes = ["0401", "1701", "0901", "2001", "1101", "1001", "0801"];
  const places = await Promise.all(codes.map(cantonId));
  for (let number = 0; number < 30; number += 1) {
    const place = places[(number * 5) % places.length] ?? null;
    await activity({
      ...inQuito,
      title: `Jornada ${number}`,
      ...(number % 9 === 8 ? { format: "online" as const, cantonId: null } : { cantonId: place }),
      startsAt: new Date(at(first).getTime() + ((number * 37) % 30) * 3_600_000),
    });
  }
  const near = async (from: Day, pages: number) => {
    const found: string[] = [];
    for (let page = 1; page <= pages; page += 1)
      found.push(...(await listed(`desde=${from}&pagina=${page}`, { near: point })));
    return found;
  };
  const expected = await byBruteForce(first, point);
  expect(expected).toHaveLength(30);
  expect(await near(first, 2)).toEqual(expected);

  // So many that they are looked for canton by canton: the first of them must not change.
  const second = addDays(today, 200);
  for (let number = 0; number < 101; number += 1)
    await activity({
      ...inQuito,
      title: `Multitud ${number}`,
      cantonId: places[2] ?? null,
      startsAt: at(second),
    });
  const many = await near(first, 6);
  expect(many).toHaveLength(131);
  expect(many.filter((title) => title.startsWith("Jornada"))).toEqual(expected);
  const guayaquil = many.findIndex((title) => title.startsWith("Multitud"));
  expect(many.slice(guayaquil, guayaquil + 101).every((title) => title.startsWith("Multitud"))).toBe(true);
}, 60_000);

test("pages follow each other without a gap, and the last one says that there is no more", async () => {
  const from = `desde=${addDays(today, 200)}&q=multitud`;
  const pages = [];
  for (let page = 1; page <= 5; page += 1)
    pages.push(await listAgenda(db.fresh, everyone, asked(`${from}&pagina=${page}`)));
  expect(pages.map(({ rows }) => rows.length)).toEqual([24, 24, 24, 24, 5]);
  expect(pages.map(({ more }) => more)).toEqual([true, true, true, true, false]);
  expect(new Set(pages.flatMap(({ rows }) => titles(rows))).size).toBe(101);
  expect(agendaSize).toBe(24);
});

test("a question that leaves more activities than are named finds the same dates", async () => {
  const many = await published({ name: "Hilos sin fin", canton: "0401" });
  const first = addDays(today, 300);
  for (let number = 0; number < 505; number += 1)
    await activity({
      organization: many,
      title: `Ensayo ${number}`,
      theme: "health",
      startsAt: at(addDays(first, number % 40)),
    });
  const { rows, more } = await listAgenda(db.fresh, everyone, asked(`tema=health&desde=${first}`));
  expect(more).toBe(true);
  expect(rows.map(({ title }) => Number(title.slice(7)) % 40)).toEqual([
    ...Array(13).fill(0),
    ...Array(11).fill(1),
  ]);
  expect(await listed(`q=ensayo+504&desde=${first}`)).toEqual(["Ensayo 504"]);
}, 120_000);
