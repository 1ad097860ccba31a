import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import { db } from "#tests/support/database";
import { stranger, visit } from "#tests/support/http";
import { draft, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const words = wordsFor("es");
const { directory } = words;

const json = async (query = "") => {
  const answer = await visit(`/organizaciones.json${query}`);
  return JSON.parse(answer.body) as {
    total: number;
    page: number;
    pages: number;
    next: string | null;
    near: { code: string } | null;
    corrections: unknown[];
    organizations: { slug: string; name: string; canton: { code: string } | null; km: number | null }[];
  };
};

test("an empty directory says what to do next", async () => {
  const page = await visit(paths.organizations());
  expect(page.status).toBe(200);
  expect(page.text).toContain(directory.emptyTitle);
  expect(page.body).toContain(`href="${paths.newOrganization()}"`);
});

test("the directory shows name, acronym, kind, place and themes in words", async () => {
  await published({
    name: "Hilos de la Frontera",
    acronym: "HF",
    canton: "0401",
    themes: ["women", "health"],
  });
  await draft({ name: "Hilos en Borrador" });
  const page = await visit(paths.organizations());
  expect(page.text).toContain("Hilos de la Frontera (HF)");
  expect(page.text).toContain("Colectivo · Tulcán, Carchi");
  expect(page.text).toContain("Salud · Mujeres");
  expect(page.text).toContain(directory.count(1));
  expect(page.text).not.toContain("Hilos en Borrador");
  expect(page.body).toContain(`${directory.option("Tulcán (Carchi)", 1)}</option>`);
});

test("a search without results keeps what was asked and says what to take away from it", async () => {
  const page = await visit(paths.organizations({ q: 'nada "así" <b>', tema: "housing" }));
  expect(page.status).toBe(200);
  expect(page.text).toContain(directory.noneTitle);
  expect(page.body).toContain('value="nada &quot;así&quot; &lt;b&gt;"');
  expect(page.body).toMatch(/<option[^>]*value="housing"[^>]*selected/);
  expect(page.text).toContain(directory.clear);
  expect(page.text).not.toContain(directory.loosen);

  const loose = await visit(paths.organizations({ q: "hilos", tema: "housing", poblacion: "" }));
  expect(loose.text).toContain(directory.loosen);
  expect(loose.text).toContain(
    `${directory.without.theme(words.organizations.themes.housing)}: ${directory.count(1)}`,
  );
  expect(loose.body).toContain(`href="${paths.organizations({ q: "hilos" })}"`);
});

test("where a canton has nobody, the nearest to it are shown", async () => {
  const page = await visit(paths.organizations({ canton: "1701", tema: "women" }));
  expect(page.text).toContain(directory.noneTitle);
  expect(page.text).toContain(directory.nearbyTitle("Quito (Pichincha)"));
  expect(page.text).toMatch(/Hilos de la Frontera \(HF\)[\s\S]*a 1\d\d km/);
});

test("a word with one wrong letter is mended, and the page says so", async () => {
  const page = await visit(paths.organizations({ q: "hiloz" }));
  expect(page.text).toContain(directory.mended("hiloz", "hilos"));
  expect(page.text).toContain("Hilos de la Frontera");
});

test("the nearest to a place as typed come first, with their distance", async () => {
  await published({ name: "Azucenas de Loja", canton: "1101" });
  const page = await visit(paths.organizations({ cerca: "loja" }));
  expect(page.text).toContain(directory.nearest(2, "Loja (Loja)"));
  expect(page.text.indexOf("Azucenas de Loja")).toBeLessThan(page.text.indexOf("Hilos de la Frontera"));
  expect(page.text).toContain(directory.distance(0));
  const several = await visit(paths.organizations({ cerca: "Olmedo" }));
  expect(several.text).toContain(directory.otherTowns);
  const unknown = await visit(paths.organizations({ cerca: "xyzzy" }));
  expect(unknown.text).toContain(directory.unknownTown("xyzzy"));
  expect(unknown.text).toContain(directory.count(2));
});

test("the page that asks for a place leads to its nearest", async () => {
  const asks = await visit(paths.nearPlace());
  expect(asks.text).toContain(directory.town.title);
  expect(asks.body).toContain(`href="${paths.organizations({ cerca: "0401" })}"`);
  const one = await visit(`${paths.nearPlace()}?lugar=TULCAN`);
  expect(one.status).toBe(302);
  expect(one.location).toBe(paths.organizations({ cerca: "0401" }));
  const several = await visit(`${paths.nearPlace()}?lugar=olmedo`);
  expect(several.text).toContain(directory.town.several);
  const none = await visit(`${paths.nearPlace()}?lugar=xyzzy`);
  expect(none.text).toContain(directory.unknownTown("xyzzy"));
});

test("an address with nonsense in it still answers, as page and as JSON", async () => {
  const nonsense = [
    "?pagina=-1",
    "?pagina=1e9",
    "?pagina=x&tema=x&canton=x&poblacion=x&ofrece=x&busca=x",
    "?q=%00",
    "?q=%25%5C_",
    "?q=a&q=b",
    "?q=%22AND%20NEAR(",
    "?canton=9999",
    "?cerca=%00%27",
    `?cerca=${"a".repeat(2000)}`,
    `?q=${"a".repeat(2000)}`,
  ];
  for (const query of nonsense) {
    expect((await visit(`/organizaciones${query}`)).status, query).toBe(200);
    expect((await visit(`/organizaciones.json${query}`)).status, query).toBe(200);
    expect((await visit(`/cerca${query}`)).status, query).toBe(200);
  }
  expect((await visit("/organizaciones/%00")).status).toBe(400);
  for (const slug of ["no-existe", "%F0%9F%98%80", "a%2Fb", "x".repeat(300)])
    expect((await visit(`/organizaciones/${slug}`)).status, slug).toBe(404);
});

test("twenty-four stand on a page, and the pages keep the filters", async () => {
  const ana = await published({ name: "Red 00", canton: "0101" });
  for (let number = 1; number <= 25; number += 1)
    await published({ name: `Red ${String(number).padStart(2, "0")}`, canton: "0101", leader: ana.leader });
  const first = await visit(paths.organizations({ canton: "0101" }));
  expect(first.text).toContain(directory.count(26));
  expect(first.text).toContain("Red 23");
  expect(first.text).not.toContain("Red 24");
  const next = paths.organizations({ canton: "0101", pagina: 2 }).replace("&", "&amp;");
  expect(first.body).toContain(`href="${next}"`);
  const second = await visit(paths.organizations({ canton: "0101", pagina: 2 }));
  expect(second.text).toContain("Red 25");
  expect(second.text).not.toContain("Red 23");
}, 60_000);

test("the JSON says what the page says, and nothing more when nothing changed", async () => {
  for (const query of [
    "",
    "?canton=0101&pagina=2",
    "?q=hilos",
    "?q=hiloz",
    "?cerca=loja",
    "?tema=housing&q=x",
  ]) {
    const page = await visit(`/organizaciones${query}`);
    const data = await json(query);
    const links = [...page.body.matchAll(/<h2><a href="\/organizaciones\/([a-z0-9-]+)"/g)].map(
      ([, slug]) => slug,
    );
    expect(links, query).toEqual(data.organizations.map(({ slug }) => slug));
    if (data.total > 0) expect(page.text).toContain(directory.count(data.total));
  }
  const first = await visit("/organizaciones.json?canton=0101");
  expect(first.headers["content-type"]).toBe("application/json; charset=utf-8");
  const data = JSON.parse(first.body);
  expect(data).toMatchObject({ total: 26, page: 1, pages: 2, size: 24 });
  expect(data.next).toMatch(/\/organizaciones\.json\?canton=0101&pagina=2$/);
  expect(Object.keys(data.organizations[0])).toEqual([
    "slug",
    "name",
    "acronym",
    "kind",
    "canton",
    "themes",
    "km",
    "url",
  ]);
  const etag = first.headers.etag ?? "";
  const again = await visit("/organizaciones.json?canton=0101", { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
  expect(again.body).toBe("");
  await published({ name: "Red Nueva", canton: "0101" });
  const changed = await visit("/organizaciones.json?canton=0101", { headers: { "if-none-match": etag } });
  expect(changed.status).toBe(200);
});

test("a canton told to the network alone is in no page, count or JSON of anyone else", async () => {
  const shy = await published({ name: "Discreta del Oriente", canton: "2101" });
  await db.tx(async (tx) => {
    const place = { organizationId: shy.id, audience: "network" as const, updatedAt: new Date() };
    await tx.insert(exactPlaces).values({ ...place, precision: "canton" });
    await profileChanged(tx, shy.id);
  });
  const networks = await staff("networks");
  for (const [as, told] of [
    [stranger(), false],
    [await person(), false],
    [shy.leader, true],
    [networks, true],
  ] as const) {
    const found = await visit(paths.organizations({ q: "discreta" }), { as });
    expect(found.text).toContain("Discreta del Oriente");
    expect(found.text.includes("Lago Agrio"), `by name ${told}`).toBe(told);
    const there = await visit(paths.organizations({ canton: "2101" }), { as });
    expect(there.text.includes("Discreta del Oriente"), `by canton ${told}`).toBe(told);
  }
  const data = await visit("/organizaciones.json?q=discreta", { as: networks });
  expect(JSON.parse(data.body).organizations).toMatchObject([{ name: "Discreta del Oriente", canton: null }]);
  expect((await json("?canton=2101")).total).toBe(0);
});

test("what is hidden is gone from page and JSON at once", async () => {
  const gone = await published({ name: "Fugaz de Prueba", themes: ["youth"] });
  expect((await visit(paths.organizations({ q: "fugaz" }))).text).toContain("Fugaz de Prueba");
  expect((await json("?q=fugaz")).total).toBe(1);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, gone.id));
    await profileChanged(tx, gone.id);
  });
  expect((await visit(paths.organizations({ q: "fugaz" }))).text).not.toContain("Fugaz de Prueba");
  expect((await visit(paths.organizations({ tema: "youth" }))).text).not.toContain("Fugaz de Prueba");
  expect((await json("?q=fugaz")).organizations).toEqual([]);
  expect((await json("?tema=youth")).total).toBe(0);
});

test("the filters speak each one's language, show what is chosen and count what changed", async () => {
  for (const total of [1, 2]) {
    await published({ name: `Brote ${total}`, themes: ["environment"] });
    for (const locale of ["es", "en", "es"] as const)
      for (const tema of ["", "environment", ""]) {
        const as = stranger();
        as.jar.set("__Host-locale", locale);
        // Past the pages that were kept.
        as.jar.set("__Host-held", "-");
        const { body } = await visit(paths.organizations({ q: "brote", tema }), { as });
        const { directory: own, organizations: labels } = wordsFor(locale);
        const option = `${own.option(labels.themes.environment, total)}</option>`;
        expect(body, `${total} ${locale} ${tema}`).toContain(
          `<option value="environment"${tema ? ' selected=""' : ""}>${option}`,
        );
      }
  }
});

test("two strangers get the same page, with nothing of anyone in it", async () => {
  const organization = await published({ name: "Gemelas del Valle" });
  for (const path of [paths.organizations({ q: "gemelas" }), paths.organization(organization.slug)]) {
    const one = await visit(path, { as: stranger() });
    const other = await visit(path, { as: stranger() });
    expect(one.text).toBe(other.text);
    expect(one.text).toContain("Gemelas del Valle");
    expect(one.text).not.toContain(organization.leader.name);
  }
});
