import { expect, test } from "vitest";
import { alikeFrom, gramsOf, likeness } from "#app/domain/duplicates/likeness";
import { cantonNames } from "#app/domain/imports/canton-names";
import { choiceNamed } from "#app/domain/imports/choices";
import { type Compared, likelyOf } from "#app/domain/imports/duplicate-index";
import { importFields } from "#app/domain/imports/fields";
import { guessColumns } from "#app/domain/imports/headings";
import { type Mapping, readMapping, storedMapping } from "#app/domain/imports/mapping";
import { rowReader } from "#app/domain/imports/row";
import { templateColumns, templateRows } from "#app/domain/imports/template";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { dictionaries } from "#app/locales/dictionary";
import { db } from "#tests/support/database";

const cantons = await listCantons(db.fresh);
const names = cantonNames(cantons);

const mapping: Mapping = {
  columns: { name: 0, mission: 1, themes: 2, canton: 3, mail: 4, phone: 5, coverage: 6, kind: 7, founded: 8 },
  defaults: { kind: "collective", legalForm: "informal", formedBy: "mixed" },
};
const readRow = rowReader(mapping, names, idsByCode(cantons), new Date("2026-03-01T12:00:00Z"));
const good = ["Red Tulcán", "Acompaña a quien llega por el puente.", "Salud", "Tulcán"];
const cells = (...more: string[]) => [...good, ...more];
const words = (row: readonly string[]) => {
  const read = readRow(row);
  return "errors" in read ? read.errors.map(({ field, word }) => `${field} ${word}`) : [];
};

test("headings in either language are known, whole ones before those that only begin so, and none serves twice", () => {
  expect(
    guessColumns(["NOMBRE", "Siglas ", "Tipo de organización", "Misión (texto)", "Cantón", "E-mail"]),
  ).toEqual({
    name: 0,
    acronym: 1,
    kind: 2,
    mission: 3,
    canton: 4,
    mail: 5,
  });
  expect(guessColumns(["Name", "Name", "Website", "Year founded"])).toEqual({
    name: 0,
    website: 2,
    founded: 3,
  });
  expect(guessColumns(["", "???"])).toEqual({});
});

test("the template's own headings are all known, and its rows have no mistake", () => {
  for (const locale of ["es", "en"] as const) {
    const columns = guessColumns(templateColumns(locale).map(({ heading }) => heading));
    expect(columns).toEqual(Object.fromEntries(importFields.map((field, at) => [field, at])));
    const read = rowReader({ columns, defaults: {} }, names, idsByCode(cantons));
    for (const row of templateRows(locale)) {
      const found = read(importFields.map((field) => row[field]));
      expect("errors" in found ? found.errors : []).toEqual([]);
    }
  }
});

test("a mapping comes back as it was stored", () => {
  expect(readMapping(storedMapping(mapping))).toEqual(mapping);
  expect(readMapping({})).toEqual({ columns: {}, defaults: {} });
});

test("cantons are named by code, by name, and with their province where a name is not enough", () => {
  expect(names.codeOf("Tulcán")).toBe("0401");
  expect(names.codeOf("TULCAN")).toBe("0401");
  expect(names.codeOf("401")).toBe("0401");
  expect(names.codeOf("Cantón Tulcán")).toBe("0401");
  expect(names.codeOf("Olmedo")).toBe("ambiguous-canton");
  expect(names.codeOf("Olmedo, Loja")).toBe("1116");
  expect(names.codeOf("Olmedo (Loja)")).toBe("1116");
  expect(names.codeOf("Olmedo", "Manabí")).toBe("1318");
  expect(names.codeOf("Olmedo", "Carchi")).toBe("unknown-canton");
  expect(names.codeOf("Macondo")).toBe("unknown-canton");
  expect(names.codeOf("9999")).toBe("unknown-canton");
});

test("every label of a closed list names its entry in both languages", () => {
  for (const { organizations } of Object.values(dictionaries))
    for (const [field, list] of [
      ["kind", organizations.kinds],
      ["legalForm", organizations.legalForms],
      ["formedBy", organizations.formedByGroups],
      ["themes", organizations.themes],
      ["languages", organizations.languages],
    ] as const)
      for (const [value, label] of Object.entries(list)) expect(choiceNamed(field, label), label).toBe(value);
  expect(choiceNamed("kind", "ONG")).toBe("foundation");
  expect(choiceNamed("legalForm", "De hecho")).toBe("informal");
  expect(choiceNamed("kind", "lo que sea")).toBeUndefined();
});

test("a row becomes a profile: defaults where it says nothing, lists divided, channels for whom staff said", () => {
  const read = readRow(cells("a@b.test; c@d.test", "099 123 4567", "Olmedo, Loja; 1701", "", "2019-01-01"));
  if ("errors" in read) throw new Error(JSON.stringify(read.errors));
  const { data, channels } = read.profile;
  expect(data).toMatchObject({ name: "Red Tulcán", kind: "collective", themes: ["health"], founded: 2019 });
  expect(data.coverage).toHaveLength(2);
  expect(channels.map(({ kind, value, audience }) => [kind, value, audience])).toEqual([
    ["mail", "a@b.test", "organization"],
    ["mail", "c@d.test", "organization"],
    ["phone", "+593991234567", "organization"],
  ]);
});

test("each mistake is found, one for each field", () => {
  expect(words(["", "corta", "Salud", "Tulcán"])).toEqual(["name required", "mission too-short"]);
  expect(words([...good.slice(0, 3), ""])).toEqual(["canton required"]);
  expect(words([...good.slice(0, 3), "Olmedo"])).toEqual(["canton ambiguous-canton"]);
  expect(words([...good.slice(0, 2), "Pesca con dinamita", "Tulcán"])).toEqual(["themes choose-one"]);
  expect(words([...good.slice(0, 2), "", "Tulcán"])).toEqual(["themes choose-some"]);
  expect(words(cells("no es un correo", "12", "Macondo", "Nave espacial", "3019")).sort()).toEqual([
    "coverage unknown-canton",
    "founded year",
    "kind choose-one",
    "mail mail",
    "phone phone",
  ]);
  const without = rowReader({ ...mapping, defaults: {} }, names, idsByCode(cantons));
  expect(without(cells())).toEqual({
    errors: ["kind", "legalForm", "formedBy"].map((field) => ({ field, word: "required" })),
  });
});

test("what draws nothing or turns the direction is taken out, and look-alike letters are told", () => {
  const read = readRow(["Red\u202e Tul\u200bcán", ...good.slice(1)]);
  expect("profile" in read && read.profile.data.name).toBe("Red Tulcán");
  expect(words(["Rеd Tulcán", ...good.slice(1)])).toEqual(["name disguised"]);
});

test("a formula stays the text that it is", () => {
  const read = readRow(["=HYPERLINK(1)", ...good.slice(1)]);
  expect("profile" in read && read.profile.data.name).toBe("=HYPERLINK(1)");
});

const one = (id: number, name: string, more: Partial<Compared> = {}): Compared => ({
  id,
  row: true,
  name,
  acronym: null,
  cantonId: 1,
  contacts: [],
  ...more,
});

test("a row is likely what has its name, acronym or contact; earlier rows are known to later ones only", () => {
  const known = [
    one(7, "Fundación Puentes del Carchi", { row: false, contacts: ["a@b.test"], acronym: "FPC" }),
    one(8, "Otra cosa distinta", { row: false, cantonId: 2 }),
  ];
  const rows = [
    one(2, "Puentes de Carchi"),
    one(3, "Zapatos rojos", { contacts: ["a@b.test"] }),
    one(4, "Telas verdes", { acronym: "fpc" }),
    one(5, "Telas verdes", { cantonId: 3, acronym: "FPC" }),
    one(6, "Lluvia menuda"),
    one(9, "otra cosa distinta"),
  ];
  expect(Object.fromEntries(likelyOf(known, rows))).toEqual({
    2: { organizations: [7], rows: [] },
    3: { organizations: [7], rows: [] },
    4: { organizations: [7], rows: [] },
    5: { organizations: [], rows: [4] },
    9: { organizations: [8], rows: [] },
  });
});

test("names alike in one canton are found as a comparison of each with each finds them", () => {
  const parts = ["rosa", "negra", "puente", "norte", "vida", "luz", "mar", "rio"];
  let seed = 7;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed;
  };
  const rows = Array.from({ length: 300 }, (_, n) =>
    one(n + 2, Array.from({ length: 3 }, () => `${parts[next() % 8]}${parts[next() % 8]}`).join(" ")),
  );
  const found = likelyOf([], rows);
  const alike = rows.filter((row, n) =>
    rows.slice(0, n).some((other) => likeness(gramsOf(row.name), gramsOf(other.name)) >= alikeFrom),
  );
  expect(alike.length).toBeGreaterThan(5);
  expect([...found.keys()].sort()).toEqual(alike.map(({ id }) => id).sort());
});
