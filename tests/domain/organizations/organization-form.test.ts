import { expect, test } from "vitest";
import {
  organizationEditionForm,
  organizationForm,
  ReturnForm,
} from "#app/domain/organizations/organization.schema";
import { themes } from "#db/schema/organizations";
import { organizationFields } from "#tests/support/organizations";

const cantons = new Map([["1701", 7]]);
const form = organizationForm(cantons);
const edition = organizationEditionForm(cantons, new Date("2026-06-01T12:00:00Z"));

/** The word of the first fault of each field that was refused. */
function faults(said: Readonly<Record<string, unknown>>): Record<string, string> {
  const judged = form.safeParse({ ...organizationFields, ...said });
  const words: Record<string, string> = {};
  for (const issue of judged.error?.issues ?? []) words[String(issue.path[0])] ??= issue.message;
  return words;
}

test("a whole form passes, the canton as its identity", () => {
  const { canton, ...data } = form.parse(organizationFields);
  expect(canton).toBe(7);
  expect(data).toMatchObject({ name: organizationFields.name, acronym: "CRC" });
});

test("an empty form says for each field what is missing", () => {
  expect(form.safeParse({}).success).toBe(false);
  expect(
    faults({
      name: "",
      kind: "",
      legalForm: undefined,
      formedBy: "x",
      mission: "",
      themes: [],
      canton: "",
    }),
  ).toEqual({
    name: "required",
    kind: "choose-one",
    legalForm: "choose-one",
    formedBy: "choose-one",
    mission: "required",
    themes: "choose-some",
    canton: "choose-one",
  });
});

test("a name nobody can read is refused", () => {
  for (const name of [
    "\u3164\u3164\u3164",
    "\u115f\u1160 \uffa0",
    "...",
    "¡¡¡!!!",
    "\u200d\u200d\u200d",
    "´´´´",
  ])
    expect(faults({ name }), JSON.stringify(name)).toHaveProperty("name");
  for (const name of ["Ñuca Llacta", "社区之家", "المجتمع", "500 Años", "L'Alliance"])
    expect(faults({ name }), name).toEqual({});
});

test("a name is one line with single spaces", () => {
  expect(form.parse({ ...organizationFields, name: "  Manos \n  Unidas " }).name).toBe("Manos Unidas");
});

test("lengths end where they say", () => {
  expect(faults({ name: "ab" })).toEqual({ name: "too-short" });
  expect(faults({ name: "abc" })).toEqual({});
  expect(faults({ name: "a".repeat(120) })).toEqual({});
  expect(faults({ name: "a".repeat(121) })).toEqual({ name: "too-long" });
  expect(faults({ acronym: "A".repeat(21) })).toEqual({ acronym: "too-long" });
  expect(faults({ mission: "a".repeat(19) })).toEqual({ mission: "too-short" });
  expect(faults({ mission: "a".repeat(1200) })).toEqual({});
  expect(faults({ mission: "a".repeat(1201) })).toEqual({ mission: "too-long" });
  expect(faults({ themes: themes.slice(0, 8) })).toEqual({});
  expect(faults({ themes: themes.slice(0, 9) })).toEqual({ themes: "too-many" });
});

test("what was not offered is refused", () => {
  expect(faults({ canton: "9999" })).toEqual({ canton: "unknown-canton" });
  expect(faults({ themes: ["astrology"] })).toEqual({ themes: "choose-one" });
});

test("what may stay empty is kept as nothing", () => {
  expect(form.parse({ ...organizationFields, acronym: " . " }).acronym).toBeNull();
  const edited = edition.parse({ ...organizationFields, founded: "", version: "3" });
  expect(edited).toMatchObject({ founded: null, coverage: [], languages: [], populations: [], version: 3 });
});

test("a return needs a reason of ten letters", () => {
  expect(ReturnForm.safeParse({ reason: "Falta" }).success).toBe(false);
  expect(ReturnForm.safeParse({ reason: ".........." }).success).toBe(false);
  expect(ReturnForm.safeParse({ reason: "Falta el barrio." }).success).toBe(true);
});

test("a name that passes letters of another alphabet off as Latin ones is refused", () => {
  for (const name of ["Rаíces y Caminos", "Red СOМUN", "АСОРЕ", "Colectivo Μujeres", "Ꭱed Barrial"])
    expect(faults({ name }), name).toEqual({ name: "disguised" });
  expect(faults({ acronym: "СRС" })).toEqual({ acronym: "disguised" });
  for (const name of [
    "Raíces y Caminos",
    "Дім України",
    "Спілка українців",
    "Casa Україна",
    "Ελληνική Κοινότητα",
  ])
    expect(faults({ name }), name).toEqual({});
});

test("characters that draw nothing are taken out of a name", () => {
  const name = "Ma\u00adnos\u200d U\u2060ni\u200edas";
  expect(form.parse({ ...organizationFields, name }).name).toBe("Manos Unidas");
});

test("the year it began is four digits and not in the future", () => {
  const year = (founded: string) => edition.safeParse({ ...organizationFields, founded }).success;
  expect(["1850", "1999", "2026", ""].every(year)).toBe(true);
  expect(["2027", "1849", "99", "19999", "dos mil", "-999", "1e3 "].some(year)).toBe(false);
});
