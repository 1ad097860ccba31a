import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar";
import { newUid } from "#app/domain/secrets.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { occurrenceSeats, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { text, visit } from "#tests/support/http";
import { cantonId, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const { agenda, organizations } = wordsFor("es");
const today = dayOf(new Date());
const at = (days: number, time = "15:00") => new Date(`${addDays(today, days)}T${time}:00Z`);
const href = (path: string) => `href="${path.replaceAll("&", "&amp;")}"`;

test("an empty agenda says what to do next, as a list and as a month", async () => {
  const list = await visit(paths.agenda());
  expect(list.status).toBe(200);
  expect(list.text).toContain(agenda.emptyTitle);
  expect(list.body).toContain(href(paths.mine()));
  const month = await visit(paths.agenda({ ver: "mes", mes: "2031-07" }));
  expect(month.text).toContain(agenda.emptyMonthTitle("2031-07"));
  expect(month.body).toContain(href(paths.agenda({ ver: "mes", mes: "2031-08" })));
  expect((await visit(paths.home())).body).toContain(href(paths.agenda()));
});

test("the list says the day, the hour, what it is, where and whose, and leads to the page of that date", async () => {
  const tulcan = await published({ name: "Hilos de la Frontera", canton: "0401" });
  const one = await activity({
    organization: tulcan,
    title: "Taller de costura",
    theme: "women",
    startsAt: at(3),
  });
  const many = await activity({
    organization: tulcan,
    title: "Círculo semanal",
    recurrence: "FREQ=WEEKLY;COUNT=3",
    startsAt: at(4, "20:30"),
  });
  const page = await visit(paths.agenda());
  expect(page.text).toContain(agenda.dayTitle(addDays(today, 3)));
  expect(page.text).toMatch(/Taller de costura\n10:00\nPresencial · Tulcán, Carchi/);
  expect(page.text).toContain(`Hilos de la Frontera · ${organizations.themes.women}`);
  expect(page.text).toMatch(/Círculo semanal\n15:30/);
  expect(page.body).toContain(href(paths.activity(one.activity.slug)));
  expect(page.body).toContain(href(paths.activity(many.activity.slug, { fecha: many.occurrence.day })));
});

test("Galápagos keeps its own hour, and says so", async () => {
  const organization = await published({ name: "Hilos del Archipiélago", canton: "2001" });
  await activity({
    organization,
    title: "Limpieza de playa",
    timeZone: "Pacific/Galapagos",
    startsAt: at(5, "14:00"),
  });
  expect(await text(paths.agenda({ q: "playa" }))).toContain(agenda.galapagos("08:00"));
});

test("each filter is kept in the address and in the form, and one link takes them away", async () => {
  const page = await visit(paths.agenda({ q: "costura", tema: "women", formato: "place", canton: "0401" }));
  expect(page.text).toContain("Taller de costura");
  expect(page.text).not.toContain("Círculo semanal");
  expect(page.body).toMatch(/<option[^>]*value="women"[^>]*selected/);
  expect(page.body).toMatch(/<option[^>]*value="0401"[^>]*selected/);
  expect(page.body).toContain('value="costura"');
  expect(page.text).toContain(agenda.clear);
  const none = await visit(paths.agenda({ q: 'nada <b>"así"', desde: addDays(today, 1) }));
  expect(none.text).toContain(agenda.noneTitle);
  expect(none.body).toContain('value="nada &lt;b&gt;&quot;así&quot;"');
});

test("only cantons in which something is to come are offered, and the one that was asked for", async () => {
  const options = ({ body }: { body: string }) =>
    [...body.matchAll(/<option value="(\d{4})"/g)].map(([, code]) => code);
  expect(options(await visit(paths.agenda())).sort()).toEqual(["0401", "2001"]);
  expect(options(await visit(paths.agenda({ canton: "1101" }))).sort()).toEqual(["0401", "1101", "2001"]);
});

test("the month is a table of weeks, whose days lead to their lists, and the days follow as a list", async () => {
  const month = addDays(today, 3).slice(0, 7);
  const page = await visit(paths.agenda({ ver: "mes", mes: month }));
  expect(page.status).toBe(200);
  expect(page.text).toContain("Taller de costura");
  expect(page.body).toContain("<caption");
  expect(page.body.match(/<th scope="col">/g)).toHaveLength(7);
  expect(page.body).toContain(href(paths.agenda({ desde: addDays(today, 3) })));
  expect(page.body).toContain(`aria-label="${agenda.dayWith(addDays(today, 3), 1, false)}"`);
  const december = await visit(paths.agenda({ ver: "mes", mes: "2030-12", tema: "women" }));
  expect(december.body).toContain(href(paths.agenda({ ver: "mes", mes: "2031-01", tema: "women" })));
  const january = await visit(paths.agenda({ ver: "mes", mes: "2031-01" }));
  expect(january.body).toContain(href(paths.agenda({ ver: "mes", mes: "2030-12" })));
});

test("the nearest come first with their distance; a place may be chosen from the list of cantons", async () => {
  const page = await visit(paths.agenda({ cerca: "Tulcán" }));
  expect(page.text).toContain(agenda.nearest("Tulcán (Carchi)"));
  expect(page.text.indexOf("Taller de costura")).toBeLessThan(page.text.indexOf("Limpieza de playa"));
  expect(page.text).toContain("a menos de 1 km");
  expect(await text(paths.agenda({ cerca: "xyzzy" }))).toContain(agenda.unknownTown("xyzzy"));
  expect(page.text).not.toContain(agenda.askNear);

  const chooser = paths.nearPlace({ para: "agenda" });
  expect((await visit(paths.agenda())).body).toContain(href(chooser));
  const asks = await visit(chooser);
  expect(asks.body).toContain(href(paths.agenda({ cerca: "0401" })));
  const chosen = await visit("/cerca?lugar=tulcan&para=agenda");
  expect(chosen.location).toBe(paths.agenda({ cerca: "0401" }));
  expect((await visit("/cerca?lugar=tulcan&para=nada")).location).toBe(
    paths.organizations({ cerca: "0401" }),
  );
});

test("an address with nonsense in it still answers", async () => {
  for (const query of [
    "?pagina=-1",
    "?pagina=1e9",
    "?pagina=40",
    "?pagina=x&tema=x&canton=x&formato=x&desde=x&ver=x&mes=x",
    "?q=%00",
    "?q=%25%5C_%27",
    "?q=a&q=b",
    "?canton=9999",
    "?canton=00000000000000000000",
    "?cerca=%00%27",
    "?desde=2027-02-30",
    "?desde=0000-00-00",
    "?desde=1900-01-01",
    "?desde=2199-12-31",
    "?ver=mes&mes=2027-13",
    "?ver=mes&mes=1900-01",
    "?ver=mes&mes=2199-12",
    "?ver=mes&mes=99999-01",
    "?ver=mes&desde=2199-12-31",
    `?cerca=${"a".repeat(2000)}`,
    `?q=${"a".repeat(2000)}`,
  ])
    expect((await visit(`/agenda${query}`)).status, query).toBe(200);
});

test("a cancelled date is struck through and says so, a moved one says it too", async () => {
  const organization = await published({ canton: "0401" });
  const { occurrence } = await activity({ organization, title: "Paseo al río", startsAt: at(8) });
  const set = (change: object) =>
    db.tx(async (tx) => {
      await tx.update(occurrences).set(change).where(eq(occurrences.id, occurrence.id));
    });
  await set({ movedAt: new Date() });
  expect(await text(paths.agenda({ q: "paseo" }))).toContain(agenda.moved);
  await set({ cancelledAt: new Date() });
  const page = await visit(paths.agenda({ q: "paseo" }));
  expect(page.body).toContain("<s>Paseo al río</s>");
  expect(page.text).toContain(agenda.cancelled);
  expect(page.text).not.toContain(agenda.moved);
});

test("visitors share one page, in which neither names nor places taken stand; each of the network sees her own", async () => {
  const organization = await published({ name: "Hilos con gente", canton: "0401" });
  const member = await person("Canaria Miembro");
  await join(member, organization, "member");
  const { occurrence } = await activity({
    organization,
    title: "Reunión con cupos",
    places: { participant: 7 },
    startsAt: at(9),
  });
  await activity({ organization, title: "Canaria propia", audience: "own", startsAt: at(9) });
  await activity({ organization, title: "Canaria de la red", audience: "network", startsAt: at(9) });
  await activity({ organization, title: "Canaria oculta", hiddenAt: new Date(), startsAt: at(9) });
  await db.tx(async (tx) => {
    const now = new Date();
    await tx.insert(signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role: "participant",
      name: "Canaria Inscrita",
      nameKey: "canaria inscrita",
      locale: "es",
      state: "confirmed",
      origin: "organizer",
      needs: [],
      createdAt: now,
    });
    await tx.update(occurrenceSeats).set({ taken: 1 }).where(eq(occurrenceSeats.occurrenceId, occurrence.id));
  });
  const day = addDays(today, 9);
  const addresses = [
    paths.agenda({ desde: day }),
    paths.agenda({ ver: "mes", mes: day.slice(0, 7) }),
    paths.agenda({ cerca: "0401" }),
    paths.agenda({ canton: "0401", q: "canaria" }),
  ];
  for (const path of addresses) {
    expect((await visit(path)).headers["cache-control"]).toBe("private, no-cache");
    expect((await visit(path)).body, path).not.toContain("Canaria");
  }

  const hers = await visit(paths.agenda({ desde: day }), { as: member });
  expect(hers.headers["cache-control"]).toBe("no-store");
  expect(hers.text).toContain("Canaria propia");
  expect(hers.text).toContain(agenda.audiences.own);
  expect(hers.text).not.toMatch(/Canaria (?:Inscrita|oculta)/);
  const networks = await text(paths.agenda({ desde: day }), { as: await staff("networks") });
  expect(networks).toContain("Canaria oculta");
  expect(networks).toContain(agenda.hidden);
});

test("a new activity is on the very next visitor's page", async () => {
  const organization = await published({ canton: "0401" });
  expect(await text(paths.agenda({ q: "estreno" }))).not.toContain("Gran estreno");
  await activity({ organization, title: "Gran estreno", cantonId: await cantonId("0401"), startsAt: at(2) });
  expect(await text(paths.agenda({ q: "estreno" }))).toContain("Gran estreno");
});
