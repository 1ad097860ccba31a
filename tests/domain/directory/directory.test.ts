import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { directoryQuery } from "#app/domain/directory/directory.schema";
import { type DirectoryQuestion, listDirectory } from "#app/domain/directory/directory.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import { db } from "#tests/support/database";
import { draft, published, submitted } from "#tests/support/organizations";

const directory = (question: Partial<DirectoryQuestion>, size?: number) =>
  listDirectory(db.fresh, "public", { q: "", page: 1, ...question }, size === undefined ? {} : { size });

const names = async (question: Partial<DirectoryQuestion>, size?: number) =>
  (await directory(question, size)).rows.map((row) => row.name);

await published({ name: "Ñañas en Camino", acronym: "ÑEC", canton: "0401", themes: ["women", "health"] });
const raices = await published({ name: "Asociación Raíces", canton: "0401", themes: ["culture-sport"] });
await published({ name: "Zaguán 100% Vecinal", acronym: "Z_V", canton: "1701", themes: ["women"] });
await published({ name: "Árbol de Manos", canton: "0901", themes: ["health"] });
await draft({ name: "Raíces en Borrador", canton: "2101" });
await submitted({ name: "Raíces en Revisión", canton: "2101" });

test("the directory holds what is public, by name and without minding accents", async () => {
  const { rows, total, page, pages } = await directory({});
  expect(rows.map((row) => row.name)).toEqual([
    "Árbol de Manos",
    "Asociación Raíces",
    "Ñañas en Camino",
    "Zaguán 100% Vecinal",
  ]);
  expect({ total, page, pages }).toEqual({ total: 4, page: 1, pages: 1 });
  expect(rows[2]).toMatchObject({
    slug: "nec",
    name: "Ñañas en Camino",
    acronym: "ÑEC",
    kind: "collective",
    canton: { code: "0401", name: "Tulcán", province: "Carchi" },
    themes: ["health", "women"],
    km: undefined,
  });
});

test("a search finds every word in name or acronym, with or without accents and capitals", async () => {
  expect(await names({ q: "raices" })).toEqual(["Asociación Raíces"]);
  expect(await names({ q: "RAÍCES asoc" })).toEqual(["Asociación Raíces"]);
  expect(await names({ q: "nec" })).toEqual(["Ñañas en Camino"]);
  expect(await names({ q: "camino ñec" })).toEqual(["Ñañas en Camino"]);
  expect(await names({ q: "raices camino" })).toEqual([]);
});

test("the signs of a pattern are not looked for", async () => {
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
  for (const size of [1, 2, 3, 4, 5, 30]) {
    const pages = Math.ceil(whole.length / size);
    for (let page = 1; page <= pages; page += 1) {
      const found = await directory({ page }, size);
      expect(found.rows.map((row) => row.name)).toEqual(whole.slice((page - 1) * size, page * size));
      expect(found).toMatchObject({ total: whole.length, page, pages });
    }
  }
});

test("a page beyond the last shows the last", async () => {
  const found = await directory({ page: 100_000 }, 3);
  expect(found).toMatchObject({ page: 2, pages: 2, total: 4 });
  expect(found.rows.map((row) => row.name)).toEqual(["Zaguán 100% Vecinal"]);
});

test("beside each value of a filter stands how many it would leave with the other filters as they are", async () => {
  const all = await directory({});
  expect(Object.fromEntries(all.counts.canton)).toEqual({ "0401": 2, "0901": 1, "1701": 1 });
  expect(Object.fromEntries(all.counts.theme)).toEqual({ "culture-sport": 1, health: 2, women: 2 });
  const women = await directory({ theme: "women" });
  expect(Object.fromEntries(women.counts.canton)).toEqual({ "0401": 1, "1701": 1 });
  expect(Object.fromEntries(women.counts.theme)).toEqual({ "culture-sport": 1, health: 2, women: 2 });
});

test("counts, list and search follow every change at once", async () => {
  const organization = await published({ name: "Efímera del Puerto", canton: "0901", themes: ["youth"] });
  expect((await directory({})).counts.theme.get("youth")).toBe(1);
  expect(await names({ q: "efimera" })).toEqual(["Efímera del Puerto"]);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, organization.id));
    await profileChanged(tx, organization.id);
  });
  expect((await directory({})).counts.theme.has("youth")).toBe(false);
  expect(await names({ q: "efimera" })).toEqual([]);
  expect(await names({ canton: "0901" })).toEqual(["Árbol de Manos"]);
});

test("what became invisible without its search rows being renewed is in no list all the same", async () => {
  const organization = await published({ name: "Olvidada del Monte", themes: ["youth"] });
  expect(await names({ q: "olvidada" })).toEqual(["Olvidada del Monte"]);
  for (const change of [
    { hiddenAt: new Date() },
    { hiddenAt: null, mergedIntoId: raices.id },
    { mergedIntoId: null, state: "archived" as const },
  ]) {
    await db.tx(async (tx) => {
      await tx.update(organizations).set(change).where(eq(organizations.id, organization.id));
    });
    for (const question of [{}, { q: "olvidada" }, { theme: "youth" as const }, { canton: "1701" }])
      expect(await names(question), JSON.stringify([change, question])).not.toContain("Olvidada del Monte");
    expect((await directory({})).counts.theme.has("youth")).toBe(false);
  }
});

const atTulcan = { latitude: 0.8119, longitude: -77.7173 };

test("the nearest come first, those of whom nothing is said last, and none of them by a canton it does not publish", async () => {
  const shy = await published({ name: "Discreta de Loja", canton: "1101", themes: ["food"] });
  const near = async (audience: "public" | "network", question: Partial<DirectoryQuestion> = {}) =>
    (await listDirectory(db.fresh, audience, { q: "", page: 1, ...question }, { near: atTulcan })).rows;
  expect((await near("public")).map((row) => row.name).slice(0, 3)).toEqual([
    "Asociación Raíces",
    "Ñañas en Camino",
    "Zaguán 100% Vecinal",
  ]);
  expect((await near("public", { canton: "1101" })).map((row) => row.name)).toEqual(["Discreta de Loja"]);

  const place = { organizationId: shy.id, updatedAt: new Date() };
  await db.tx(async (tx) => {
    await tx.insert(exactPlaces).values({ ...place, precision: "canton", audience: "network" });
    await profileChanged(tx, shy.id);
  });
  expect(await near("public", { canton: "1101" })).toEqual([]);
  expect(await names({ q: "loja discreta" })).toEqual(["Discreta de Loja"]);
  const [last] = (await near("public")).slice(-1);
  expect(last).toMatchObject({ name: "Discreta de Loja", canton: undefined, km: undefined });
  expect((await directory({})).counts.canton.has("1101")).toBe(false);
  const [seen] = await near("network", { canton: "1101" });
  expect(seen).toMatchObject({ name: "Discreta de Loja", canton: { code: "1101" } });
  expect(seen?.km).toBeGreaterThan(400);

  await db.tx(async (tx) => {
    await tx.update(exactPlaces).set({ precision: "hidden" }).where(eq(exactPlaces.organizationId, shy.id));
    await profileChanged(tx, shy.id);
  });
  expect(await near("network", { canton: "1101" })).toEqual([]);
  expect((await near("network")).at(-1)).toMatchObject({ name: "Discreta de Loja", canton: undefined });
});

test("an address with nonsense in it asks for the plain first page", () => {
  const nonsense = "?tema=todo&canton=17;+drop&poblacion=x&ofrece=x&busca=x&pagina=-3";
  expect(directoryQuery(new URLSearchParams(nonsense))).toEqual({ q: "", near: "", page: 1 });
  const unseen = new URLSearchParams({ q: " a\u0000b\u202e\u200b ", cerca: "\u200f Qui\u00adto " });
  expect(directoryQuery(unseen)).toMatchObject({ q: "ab", near: "Quito" });
  expect(directoryQuery(new URLSearchParams("?pagina=1e300")).page).toBe(1);
});

test("of what is longer than its field the beginning is asked, never everything", async () => {
  const pasted = `${"palabras ".repeat(400)}`;
  const query = directoryQuery(new URLSearchParams({ q: pasted, cerca: pasted }));
  expect(query.q).toBe(pasted.slice(0, 100).trim());
  expect(query.near).toBe(query.q);
  expect(await names(query)).toEqual([]);
});
