import { expect, test } from "vitest";
import { DirectoryQuery } from "#app/domain/organizations/directory.schema";
import { listDirectory } from "#app/domain/organizations/directory.server";
import { listCantonsWithOrganizations } from "#app/domain/territories/cantons.server";
import { db } from "#tests/support/database";
import { draft, published, submitted } from "#tests/support/organizations";

const wanted = (query: Partial<DirectoryQuery>): DirectoryQuery => ({
  q: "",
  theme: undefined,
  canton: undefined,
  page: 1,
  ...query,
});

const names = async (query: Partial<DirectoryQuery>, size?: number) =>
  (await listDirectory(db.fresh, wanted(query), size)).rows.map((row) => row.name);

await published({ name: "Ñañas en Camino", acronym: "ÑEC", canton: "0401", themes: ["women", "health"] });
await published({ name: "Asociación Raíces", canton: "0401", themes: ["culture-sport"] });
await published({ name: "Zaguán 100% Vecinal", acronym: "Z_V", canton: "1701", themes: ["women"] });
await published({ name: "Árbol de Manos", canton: "0901", themes: ["health"] });
await draft({ name: "Raíces en Borrador", canton: "2101" });
await submitted({ name: "Raíces en Revisión", canton: "2101" });

test("the directory holds what is published, by name and without minding accents", async () => {
  const { rows, total, page, pages } = await listDirectory(db.fresh, wanted({}));
  expect(rows.map((row) => row.name)).toEqual([
    "Árbol de Manos",
    "Asociación Raíces",
    "Ñañas en Camino",
    "Zaguán 100% Vecinal",
  ]);
  expect({ total, page, pages }).toEqual({ total: 4, page: 1, pages: 1 });
  expect(rows[2]).toEqual({
    slug: "nec",
    name: "Ñañas en Camino",
    acronym: "ÑEC",
    kind: "collective",
    canton: "Tulcán",
    province: "Carchi",
    themes: ["health", "women"],
  });
});

test("a search finds every word in name or acronym, with or without accents and capitals", async () => {
  expect(await names({ q: "raices" })).toEqual(["Asociación Raíces"]);
  expect(await names({ q: "RAÍCES asoc" })).toEqual(["Asociación Raíces"]);
  expect(await names({ q: "nec" })).toEqual(["Ñañas en Camino"]);
  expect(await names({ q: "camino ñec" })).toEqual(["Ñañas en Camino"]);
  expect(await names({ q: "raices camino" })).toEqual([]);
});

test("the signs of a pattern are looked for as they are", async () => {
  expect(await names({ q: "100%" })).toEqual(["Zaguán 100% Vecinal"]);
  expect(await names({ q: "1%v" })).toEqual([]);
  expect(await names({ q: "z_v" })).toEqual(["Zaguán 100% Vecinal"]);
  expect(await names({ q: "n_c" })).toEqual([]);
  expect(await names({ q: "\\" })).toEqual([]);
  expect(await names({ q: "'; --" })).toEqual([]);
});

test("theme and canton narrow the list together", async () => {
  expect(await names({ theme: "women" })).toEqual(["Ñañas en Camino", "Zaguán 100% Vecinal"]);
  expect(await names({ theme: "women", canton: "0401" })).toEqual(["Ñañas en Camino"]);
  expect(await names({ theme: "housing" })).toEqual([]);
  expect(await names({ canton: "9999" })).toEqual([]);
});

test("every page of every size holds the right part of the whole, and counts the whole", async () => {
  const whole = await names({});
  for (const size of [1, 2, 3, 4, 5]) {
    const pages = Math.ceil(whole.length / size);
    for (let page = 1; page <= pages; page += 1) {
      const found = await listDirectory(db.fresh, wanted({ page }), size);
      expect(found.rows.map((row) => row.name)).toEqual(whole.slice((page - 1) * size, page * size));
      expect(found).toMatchObject({ total: whole.length, page, pages });
    }
  }
});

test("a page beyond the last shows the last", async () => {
  const found = await listDirectory(db.fresh, wanted({ page: 100_000 }), 3);
  expect(found).toMatchObject({ page: 2, pages: 2, total: 4 });
  expect(found.rows.map((row) => row.name)).toEqual(["Zaguán 100% Vecinal"]);
});

test("the filter offers the cantons in which something is published, by province", async () => {
  const cantons = await listCantonsWithOrganizations(db.fresh);
  expect(cantons.map((canton) => `${canton.province}: ${canton.name}`)).toEqual([
    "Carchi: Tulcán",
    "Guayas: Guayaquil",
    "Pichincha: Quito",
  ]);
});

test("an address with nonsense in it asks for the plain first page", () => {
  const nonsense = { q: null, theme: "todo", canton: "17; drop", page: "-3" };
  expect(DirectoryQuery.parse(nonsense)).toEqual({ q: "", theme: undefined, canton: undefined, page: 1 });
  expect(DirectoryQuery.parse({ ...nonsense, q: " a\0b " }).q).toBe("ab");
  expect(DirectoryQuery.parse({ ...nonsense, page: "1e300" }).page).toBe(1);
});
