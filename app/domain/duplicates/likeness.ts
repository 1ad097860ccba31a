import { fold } from "#app/domain/text";

/** Words that name what an organization is, or nothing at all: two names are not alike for sharing them. */
const plainWords: ReadonlySet<string> = new Set([
  ..."a al con de del e el en la las los para por y o".split(" "),
  ..."asociacion colectivo colectiva comite cooperativa corporacion federacion fundacion grupo".split(" "),
  ..."movimiento ong organizacion red union".split(" "),
]);

/** From this likeness on two names are shown as likely the same. */
export const alikeFrom = 0.5;

export type Grams = ReadonlySet<string>;

/** The words of a name that tell it from others; all of them where there is no other. */
export function tellingWords(name: string): string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !plainWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** The trigrams of the telling words, each padded as `pg_trgm` does: two blanks before, one behind. */
export function gramsOf(name: string): Grams {
  const grams = new Set<string>();
  for (const word of tellingWords(name)) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3));
  }
  return grams;
}

/**
 * How alike two names are, from 0 to 1: trigrams that both have over trigrams that either has (Jaccard's index, as
 * `similarity` of PostgreSQL's pg_trgm). The order of words, accents, capitals and plain words do not matter.
 */
export function likeness(one: Grams, other: Grams): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  const either = one.size + other.size - shared;
  return either === 0 ? 0 : shared / either;
}
