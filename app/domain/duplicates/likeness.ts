import { lookAlikeKey } from "#app/domain/look-alikes";

/** Words that name what an organization is, or nothing at all: two names are not alike for sharing them. */
const plainWord =
  /^(?:a|al|con|de|del|e|el|en|la|las|los|para|por|y|o|asociacion|colectivo|colectiva|comite|cooperativa|corporacion|federacion|fundacion|grupo|movimiento|ong|organizacion|red|union)$/;

/** A text that folding leaves as it is, as most stored keys are; what follows is then far quicker. */
const folded = /^[a-z0-9 .,'-]*$/;

/** From this likeness on two names are shown as likely the same. */
export const alikeFrom = 0.5;

export type Grams = ReadonlySet<string>;

/** The words of a name that tell it from others, as an eye reads them; all of them where there is no other. */
export function tellingWords(name: string): string[] {
  const words = (folded.test(name) ? name : lookAlikeKey(name)).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const telling = words.filter((word) => !plainWord.test(word));
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
 * `similarity` of PostgreSQL's pg_trgm). The order of words, accents, capitals, plain words and letters of another
 * alphabet that look the same do not matter.
 */
export function likeness(one: Grams, other: Grams): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  const either = one.size + other.size - shared;
  return either === 0 ? 0 : shared / either;
}

/** Whether two acronyms read the same; none is like no other. */
export const sameAcronym = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && lookAlikeKey(one) === lookAlikeKey(other);
