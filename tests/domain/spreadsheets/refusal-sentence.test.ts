import { expect, test } from "vitest";
import { refusalSentence } from "#app/domain/spreadsheets/refusal-sentence";
import { spreadsheetRefusals } from "#app/domain/spreadsheets/spreadsheet";

test("every refusal has a sentence of its own in both languages, with the row where it is known", () => {
  for (const locale of ["es", "en"] as const) {
    const sentences = spreadsheetRefusals.map((refusal) => refusalSentence({ refusal }, locale));
    expect(new Set(sentences).size).toBe(spreadsheetRefusals.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u);
  }
  expect(refusalSentence({ refusal: "too-many-rows" }, "es")).toContain("20.000");
  expect(refusalSentence({ refusal: "too-large" }, "en")).toContain("16 MB");
  expect(refusalSentence({ refusal: "quotes", row: 1_234 }, "es")).toMatch(/^Fila 1.234: Las comillas/);
});
