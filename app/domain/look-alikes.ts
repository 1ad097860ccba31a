import { fold } from "./text";

/** Alphabets whose letters can pass for Latin ones. */
const foreign =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Tifinagh}]/u;
const everyForeign = new RegExp(foreign.source, "gu");

/** Folded letters that look like another one, and the Latin letter for which they are read. */
const twins = new Map(
  Object.entries({
    a: "аαɑᴀ",
    b: "вβʙᏴ",
    c: "сϲᴄ",
    d: "ԁɗ",
    e: "еεҽ",
    f: "ϝ",
    g: "ԍɡց",
    h: "нηһհ",
    i: "іιıӏɩꙇ",
    j: "јϳյ",
    k: "кκᴋ",
    l: "ʟ",
    m: "мμᴍ",
    n: "ηոɴ",
    o: "оοσօ০ⲟ",
    p: "рρ",
    q: "ԛզ",
    r: "ᴦʀ",
    s: "ѕꜱտ",
    t: "тτᴛ",
    u: "υսᴜ",
    v: "ѵν",
    w: "ԝωɯա",
    x: "хχ",
    y: "уүγ",
    z: "ζᴢ",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

/** Letters that nobody tells from Latin ones as they are written: most look so in one case only. */
const passing =
  /^[аеорсухіјѕԁԛԝһкАВЕКМНОРСТУХІЈЅԀԌԚԜҺοανικρυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսոհցյզՕՍ\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Deseret}]$/u;

/** The text as an eye may read it, for comparing names: folded, letters that look Latin as the Latin ones. */
export const lookAlikeKey = (text: string): string =>
  [...fold(text)].map((letter) => twins.get(letter) ?? letter).join("");

/**
 * Whether a text passes letters of another alphabet off as Latin ones: within one word both stand side by side, or
 * every foreign letter of it is one that looks Latin. A name in another script, or with a whole word of it, is none.
 */
export function isDisguised(text: string): boolean {
  const words = text.normalize("NFC").split(/[^\p{L}\p{M}]+/u);
  if (words.some((word) => foreign.test(word) && /\p{Script=Latin}/u.test(word))) return true;
  const letters = text.normalize("NFD").match(everyForeign) ?? [];
  return letters.length > 0 && letters.every((letter) => passing.test(letter));
}
