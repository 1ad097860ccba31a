import fc from "fast-check";
import { expect, test } from "vitest";
import { type AlikePair, alikePairs } from "#app/domain/duplicates/alike-pairs";
import { alikeFrom, gramsOf, likeness, sameAcronym } from "#app/domain/duplicates/likeness";

const alike = (one: string, other: string) => likeness(gramsOf(one), gramsOf(other));

test.each([
  ["Colectiva Raíces y Caminos", "Caminos y Raíces, colectiva"],
  ["Asociación de Mujeres Luchadoras", "Fundación Mujeres Luchadoras"],
  ["ASOCIACION DE MUJERES LUCHADORAS", "Asociación de Mujeres Luchadoras"],
  ["Fundación Tejiendo Redes del Sur", "Fundacion Tejiendo Redes Sur"],
  ["Nuevos Horizontes", "Nuevos Horisontes"],
  ["Manos Unidas", "Manos Undias"],
  // Cyrillic and Greek letters in Latin guise.
  ["Asociación Vecinas de Carcelén", "Asociación Vеcіnаs de Carcelén"],
  ["Colectivo Aurora", "Colectivo Αurοra"],
])("%s and %s are likely the same", (one, other) => {
  expect(alike(one, other)).toBeGreaterThanOrEqual(alikeFrom);
});

test.each([
  ["Asociación de Mujeres Luchadoras", "Asociación de Jóvenes Migrantes"],
  ["Fundación Nuevos Pasos", "Fundación Nueva Vida"],
  ["Red de Mujeres de Tulcán", "Red de Jóvenes de Tulcán Norte"],
  ["Colectivo Aurora", "Colectivo Alba"],
])("%s and %s are not", (one, other) => {
  expect(alike(one, other)).toBeLessThan(alikeFrom);
});

test("accents, order and plain words make no difference at all", () => {
  expect(alike("Asociación de Mujeres Luchadoras", "MUJERES LUCHADORAS")).toBe(1);
  expect(alike("La Red", "La Red")).toBe(1);
  expect(sameAcronym("CRC", "crс")).toBe(true);
  expect(sameAcronym(null, null)).toBe(false);
});

const syllables = ["ma", "no", "ru", "ti", "sol", "gra", "ven", "pe"];
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

const key = ({ one, other }: Pick<AlikePair, "one" | "other">) => `${one} ${other}`;

test("the pairs that are looked up are those that comparing each with each finds", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const named = names.map((text, id) => ({ id, grams: gramsOf(text) }));
      const each = named.flatMap((one, at) =>
        named
          .slice(at + 1)
          .filter((other) => likeness(one.grams, other.grams) >= alikeFrom)
          .map((other) => key({ one: one.id, other: other.id })),
      );
      expect([...alikePairs(named)].map(key).sort()).toEqual(each.sort());
    }),
  );
});

test("three thousand names of one canton are compared in a moment", () => {
  const random = fc.sample(fc.array(word, { minLength: 2, maxLength: 4 }), { numRuns: 3_000, seed: 7 });
  const named = random.map((words, id) => ({
    id,
    grams: gramsOf(`Asociación de Mujeres Migrantes ${words.join(" ")}`),
  }));
  let looked = 0;
  const begun = performance.now();
  for (const _ of alikePairs(named)) {
    looked += 1;
    if (looked === 20_000) break;
  }
  expect(performance.now() - begun).toBeLessThan(5_000);
});
