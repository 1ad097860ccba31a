import fc from "fast-check";
import { expect, test } from "vitest";
import { isOneSlipAway, variantsOf, wordsOf } from "#app/domain/search/words";

test("words are folded letters and digits, each once, whatever stands between them", () => {
  expect(wordsOf("Ñañas de la «Frontera»: ÑAÑAS-2024")).toEqual(["nanas", "de", "la", "frontera", "2024"]);
  expect(wordsOf('"AND" (a & !b) -c* :* a’b')).toEqual(["and", "a", "b", "c"]);
  expect(wordsOf("Ra\u200bí\u200dces \u202eodis\u202c")).toEqual(["raices", "odis"]);
  expect(wordsOf("% _ \\ '")).toEqual([]);
  expect(wordsOf("x".repeat(500))).toEqual(["x".repeat(40)]);
});

test("no text makes a word of anything but letters and digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test("a slip is one letter added, left out, changed or swapped with its neighbour", () => {
  for (const slip of ["raicez", "raiices", "races", "riaces", "aices", "raicess", "raicse"])
    expect(isOneSlipAway("raices", slip), slip).toBe(true);
  for (const other of ["raices", "racs", "arcies", "raicezz", "sraice", "cairas"])
    expect(isOneSlipAway("raices", other), other).toBe(false);
});

test("two words one slip apart share a variant", () => {
  const letter = fc.constantFrom(..."abcñ");
  const word = fc.array(letter, { minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(
      word,
      fc.nat(8),
      letter,
      fc.constantFrom("add", "drop", "change", "swap"),
      (letters, n, one, slip) => {
        const at = n % letters.length;
        const other = [...letters];
        if (slip === "add") other.splice(at, 0, one);
        if (slip === "drop") other.splice(at, 1);
        if (slip === "change") other[at] = one;
        if (slip === "swap") other.splice(at, 2, ...other.slice(at, at + 2).reverse());
        const [a, b] = [letters.join(""), other.join("")];
        if (a !== b) expect(isOneSlipAway(a, b), `${a} ${b}`).toBe(true);
        expect(
          variantsOf(a).some((variant) => variantsOf(b).includes(variant)),
          `${a} ${b}`,
        ).toBe(true);
      },
    ),
  );
});

test("words of three letters are not guessed at", () => {
  expect(variantsOf("sol")).toEqual([]);
  expect(variantsOf("luna")).toEqual(["luna", "una", "lna", "lua", "lun"]);
});
