import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listDirectory } from "#app/domain/directory/directory.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { findByWords } from "#app/domain/search/find.server";
import { indexMissing } from "#app/domain/search/missing.server";
import { findTowns } from "#app/domain/search/towns.server";
import { correctedWords } from "#app/domain/search/words.server";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import { organizationCoverage, organizationPopulations, organizationSupports } from "#db/schema/profiles";
import { organizationSearch, organizationWords, wordVariants } from "#db/schema/search";
import { db, rows } from "#tests/support/database";
import { cantonId, draft, published } from "#tests/support/organizations";

const search = async (q: string) =>
  (await listDirectory(db.fresh, "public", { q, page: 1 })).rows.map((row) => row.name);
const mended = async (q: string) => (await listDirectory(db.fresh, "public", { q, page: 1 })).mended;

const semillas = await published({
  name: "Semillas del Páramo",
  acronym: "SEPA",
  canton: "0401",
  themes: ["food"],
  mission: "Sembramos huertos con familias que llegan y con vecinas que ya estaban aquí.",
});
await published({
  name: "Red de Huertos",
  canton: "1701",
  themes: ["environment"],
  mission: "Compartimos semillas, abono y saberes entre los barrios de la ciudad grande.",
});
await published({
  name: "Semillero Juvenil",
  canton: "0901",
  themes: ["youth"],
  mission: "Jóvenes que aprendemos oficios y nos acompañamos los sábados en la tarde.",
});
const secret = await draft({ name: "Quetzales Nocturnos", canton: "2101" });

test("whole words in the name come first, then their beginnings there, then the rest", async () => {
  expect(await search("semillas")).toEqual(["Semillas del Páramo", "Red de Huertos"]);
  expect(await search("semill")).toEqual(["Semillas del Páramo", "Semillero Juvenil", "Red de Huertos"]);
  expect(await search("huertos")).toEqual(["Red de Huertos", "Semillas del Páramo"]);
  expect(await search("sepa")).toEqual(["Semillas del Páramo"]);
});

test("themes, groups served, offers, cantons and province are found by their words in Spanish", async () => {
  expect(await search("alimentacion")).toEqual(["Semillas del Páramo"]);
  expect(await search("TULCÁN")).toEqual(["Semillas del Páramo"]);
  expect(await search("guayas juvenil")).toEqual(["Semillero Juvenil"]);
  await db.tx(async (tx) => {
    await tx.insert(organizationSupports).values({
      uid: "search-test",
      organizationId: semillas.id,
      side: "offer",
      support: "interpretation",
      detail: "Del kichwa al español, los jueves",
      createdAt: new Date(),
    });
    await tx
      .insert(organizationPopulations)
      .values({ organizationId: semillas.id, population: "indigenous-peoples" });
    await tx
      .insert(organizationCoverage)
      .values({ organizationId: semillas.id, cantonId: await cantonId("0405") });
    await profileChanged(tx, semillas.id);
  });
  for (const said of ["interpretación", "KICHWA jueves", "nacionalidades indigenas", "montufar"])
    expect(await search(said), said).toEqual(["Semillas del Páramo"]);
});

test("words that only join do not keep anything from being found", async () => {
  expect(await search("las semillas en el páramo")).toEqual(["Semillas del Páramo"]);
  expect(await search("semillas lejos páramo")).toEqual([]);
});

test("the syntax of neither engine has an effect", async () => {
  const plain = await search("semillas paramo");
  expect(plain).toEqual(["Semillas del Páramo"]);
  for (const signs of [
    '"semillas" paramo',
    "semillas* paramo*",
    "title:semillas paramo",
    "{title} : semillas paramo",
    "semillas & paramo",
    "semillas <-> paramo",
    "^semillas (paramo)",
    "semillas' paramo",
    "semillas:* paramo:A",
    "semillas\\ paramo",
  ])
    expect([plain, []], signs).toContainEqual(await search(signs));
  expect(await search("semillas & !paramo")).toEqual(plain);
  expect(await search("-semillas paramo")).toEqual(plain);
  for (const word of ["NOT", "OR", "AND", "NEAR"])
    expect(await search(`semillas ${word} quetzal`), word).toEqual([]);
  for (const broken of ['"', "(", "*", ":", "''", "a:b:c", "NEAR(", "!", "&", "|", "<->", "{", "^"])
    expect(await search(broken), broken).toEqual([]);
});

test("a word with one wrong letter finds what was meant, and says so", async () => {
  expect(await search("semilas paramo")).toEqual(["Semillas del Páramo"]);
  expect(await mended("semilas paramo")).toEqual([{ asked: "semilas", found: "semillas" }]);
  expect(await search("huetros")).toEqual(["Red de Huertos", "Semillas del Páramo"]);
  expect(await mended("semillas paramo")).toEqual([]);
  expect(await mended("zzzzzz")).toEqual([]);
  expect(await search("semmilllas")).toEqual([]);
});

test("a theme, a canton or a province with one wrong letter is found too, where somebody has it", async () => {
  for (const [asked, found, whom] of [
    ["alimentasion", "alimentacion", "Semillas del Páramo"],
    ["tulkan", "tulcan", "Semillas del Páramo"],
    ["guayaz", "guayas", "Semillero Juvenil"],
  ] as const) {
    expect(await search(asked), asked).toEqual([whom]);
    expect(await mended(asked)).toEqual([{ asked, found }]);
  }
  expect(await mended("sucumbioz")).toEqual([]);
  expect(await mended("pafa")).toEqual([]);
});

test("no word of a profile that is not public is given away, nor of one that no longer is", async () => {
  expect(await correctedWords(db.fresh, "quetzales")).toEqual([]);
  expect(await correctedWords(db.fresh, "quetzalez")).toEqual([]);
  expect(await search("quetzales")).toEqual([]);
  const gone = await published({ name: "Efímeras Cigarras", leader: secret.leader });
  expect(await correctedWords(db.fresh, "cigaras")).toEqual(["cigarras"]);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, gone.id));
    await profileChanged(tx, gone.id);
  });
  expect(await correctedWords(db.fresh, "cigaras")).toEqual([]);
  expect(await search("cigarras")).toEqual([]);
  expect((await rows(organizationWords)).some(({ word }) => word === "cigarras")).toBe(false);
  expect((await rows(wordVariants)).some(({ word }) => word === "cigarras")).toBe(false);
  expect((await rows(organizationSearch)).some(({ organizationId }) => organizationId === gone.id)).toBe(
    false,
  );
});

test("a word that another profile still uses stays known", async () => {
  const one = await published({ name: "Golondrinas Norte", leader: secret.leader });
  await published({ name: "Golondrinas Sur", leader: secret.leader });
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, one.id));
    await profileChanged(tx, one.id);
  });
  expect(await correctedWords(db.fresh, "golondrinaz")).toEqual(["golondrinas"]);
});

test("a canton that is not published finds nobody", async () => {
  expect(await search("tulcan")).toEqual(["Semillas del Páramo"]);
  const place = { organizationId: semillas.id, audience: "network" as const, updatedAt: new Date() };
  await db.tx(async (tx) => {
    await tx.insert(exactPlaces).values({ ...place, precision: "canton" });
    await profileChanged(tx, semillas.id);
  });
  expect(await search("tulcan")).toEqual([]);
  expect(await search("carchi")).toEqual([]);
  expect(await mended("tulkan")).toEqual([]);
  expect(await search("paramo")).toEqual(["Semillas del Páramo"]);
});

test("what has no search rows gets them, and what has them is left alone", async () => {
  const before = await rows(organizationSearch);
  await db.tx(async (tx) => {
    await tx.delete(organizationWords);
    await tx.delete(organizationSearch);
  });
  expect((await findByWords(db.fresh, "semillas")).groups.flat()).toEqual([]);
  expect(await indexMissing(db)).toBe(before.length);
  expect(await rows(organizationSearch)).toEqual(before);
  expect(await search("semillas")).toEqual(["Semillas del Páramo", "Red de Huertos"]);
  expect(await indexMissing(db)).toBe(0);
});

test("a place is known by its code, its name or its seat, by a beginning and with one wrong letter", async () => {
  const codes = async (text: string) => (await findTowns(db.fresh, text)).map(({ code }) => code);
  expect(await codes("0401")).toEqual(["0401"]);
  expect(await codes("TULCAN")).toEqual(["0401"]);
  expect(await codes("Tulcna")).toEqual(["0401"]);
  expect(await codes("tulc")).toEqual(["0401"]);
  for (const quito of ["Quito (Pichincha)", "quito, pichincha", "Quito Pichincha."])
    expect(await codes(quito), quito).toEqual(["1701"]);
  expect(await codes("Nueva Loja, Sucumbíos")).toEqual(["2101"]);
  expect(await codes("Olmedo, Loja")).toHaveLength(1);
  expect(await codes("Quito, Loja")).toEqual([]);
  expect((await codes("Olmedo")).length).toBeGreaterThan(1);
  expect(await codes("")).toEqual([]);
  expect(await codes("' or 1=1 --")).toEqual([]);
});
