import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fold } from "#app/domain/text";
import { type Place, readOffices, readTerritories } from "#db/reference/load";

const { countries, provinces, cantons } = readTerritories();
const canton = (code: string) => cantons.find(([each]) => each === code);
const province = (code: string) => provinces.find(([each]) => each === code.slice(0, 2))?.[1];

test("there are 24 provinces and 221 cantons, each canton in a province of the list", () => {
  expect(provinces).toHaveLength(24);
  expect(cantons).toHaveLength(221);
  expect(new Set(cantons.map(([code]) => code)).size).toBe(221);
  for (const [code] of cantons) expect(province(code), code).toBeDefined();
});

test("the places of the offices carry their codes, provinces and seats", () => {
  const expected = [
    ["0401", "Tulcán", "Carchi"],
    ["1001", "Ibarra", "Imbabura"],
    ["2101", "Lago Agrio", "Sucumbíos"],
    ["0707", "Huaquillas", "El Oro"],
    ["0901", "Guayaquil", "Guayas"],
    ["0101", "Cuenca", "Azuay"],
    ["1701", "Quito", "Pichincha"],
  ] as const;
  for (const [code, name, of] of expected) {
    expect([canton(code)?.[1], province(code)]).toEqual([name, of]);
    expect(canton(code)?.[4]).toBeTypeOf("number");
  }
  expect(canton("2302")?.[1]).toBe("La Concordia");
});

test("names are tidy, folded keys are theirs, coordinates are in Ecuador", () => {
  for (const [, name, key] of [...countries, ...provinces, ...cantons]) {
    expect(name).not.toMatch(/cant[oó]n|province|\\b(De|Del)\\b|^\\s|\\s$|\\s{2}/);
    expect(key).toBe(fold(name));
  }
  for (const [code, , , seat, latitude, longitude] of cantons) {
    expect(seat, code).toBeTruthy();
    if (latitude === undefined || longitude === undefined) continue;
    expect(latitude, code).toSatisfy((degrees: number) => degrees > -5.1 && degrees < 1.7);
    expect(longitude, code).toSatisfy((degrees: number) => degrees > -92 && degrees < -75);
  }
  for (const place of provinces) expect(place[4], place[1]).toBeTypeOf("number");
});

test("countries are ISO codes with their Spanish names", () => {
  const names = new Map(countries.map(([code, name]) => [code, name]));
  expect(names.get("VE")).toBe("Venezuela");
  expect(names.get("EC")).toBe("Ecuador");
  expect(names.get("US")).toBe("Estados Unidos");
  for (const code of names.keys()) expect(code).toMatch(/^[A-Z]{2}$/);
});

test("seven offices stand in a canton they cover, and together they cover every canton once", () => {
  const offices = readOffices();
  expect(offices.map(({ name }) => name)).toEqual([
    "Quito (Centro AMOR)",
    "Tulcán",
    "Ibarra",
    "Lago Agrio",
    "Huaquillas",
    "Guayaquil",
    "Cuenca",
  ]);
  for (const { canton: seat, covers } of offices) expect(covers).toContain(seat);
  expect(offices.flatMap(({ covers }) => covers).sort()).toEqual(cantons.map(([code]) => code));
});

const catalogue = "../shared/data/geo/ec-admin.csv";

test.skipIf(!existsSync(catalogue))("codes and names are those of the catalogue of INEC", () => {
  const listed = readFileSync(catalogue, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const of = (level: string) =>
    listed.filter((row) => row[1] === level).map(([code = "", , name = ""]) => `${code} ${fold(name)}`);
  const ours = (places: readonly Place[]) => places.map(([code, , key]) => `${code} ${key}`);
  expect(ours(provinces)).toEqual(of("provincia").sort());
  expect(ours(cantons)).toEqual(of("canton").sort());
});
