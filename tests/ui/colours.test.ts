import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/tailwind.css", import.meta.url), "utf8");

const tokensIn = (text: string) =>
  new Map(
    [...text.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );

const [lightText = "", darkText = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = tokensIn(lightText);
const dark = tokensIn(darkText);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const readable: readonly [string, readonly string[]][] = [
  ["ink", ["ground", "surface", "sunk", "gold-soft", "done-soft", "info-soft", "danger-soft"]],
  ["muted", ["ground", "surface", "sunk"]],
  ["action", ["ground", "surface", "sunk"]],
  ["action-strong", ["ground", "surface", "sunk"]],
  ["accent", ["ground"]],
  ["danger", ["ground", "surface", "danger-soft"]],
  ["on-action", ["action", "action-strong"]],
  ["on-accent", ["accent", "accent-strong"]],
];

test.each([
  ["light", light],
  ["dark", dark],
] as const)("every text of the %s scheme stands out 4.5 to 1 from its ground", (_scheme, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? "";
  const faint = readable.flatMap(([text, grounds]) =>
    grounds
      .map((ground) => ({ text, ground, ratio: contrast(colour(text), colour(ground)) }))
      .filter(({ ratio }) => !(ratio >= 4.5)),
  );
  expect(faint).toEqual([]);
  for (const ground of ["ground", "surface"])
    expect(contrast(colour("edge"), colour(ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(3);
});

test("the dark scheme has a colour for each of the light one", () => {
  expect([...dark.keys()]).toEqual([...light.keys()]);
});

test("a faint colour would be noticed", () => {
  expect(contrast("#fbfaf7", "#999999")).toBeLessThan(4.5);
});

/** The page that stands alone cannot load the style sheet: it repeats what it needs of it. */
test.each([
  ["light", light],
  ["dark", dark],
] as const)("the page that stands alone has the colours of the %s scheme", (scheme, tokens) => {
  const source = readFileSync(new URL("../../app/server/plain-page.server.ts", import.meta.url), "utf8");
  const [lightStyle = "", darkStyle = ""] = source.split("@media(prefers-color-scheme:dark)");
  const colours = (scheme === "light" ? lightStyle : darkStyle).match(/#[0-9a-f]{3,6}\b/g) ?? [];
  expect(colours.length).toBeGreaterThan(4);
  expect(strange(colours, tokens)).toEqual([]);
  expect(strange([...colours, "#8a3b22"], tokens)).toEqual(["#8a3b22"]);
});

const strange = (colours: readonly string[], tokens: ReadonlyMap<string, string>) =>
  colours.filter((colour) => ![...tokens.values()].includes(colour));
