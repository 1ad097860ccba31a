import { listCantons } from "#app/domain/territories/cantons.server";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { whileUnchanged } from "#db/client/unchanged";
import { isMendable, isOneSlipAway, wordsOf } from "./words";

/**
 * The words one typing error away among those by which any profile may be found: labels of the closed lists in
 * Spanish, cantons and provinces. They are the same whoever is here, so they tell nothing of anybody.
 */
export async function vocabularyWords(read: Reader, word: string): Promise<string[]> {
  if (!isMendable(word)) return [];
  const known = await whileUnchanged(read, "search vocabulary", () => listWords(read));
  return known.filter((other) => Math.abs(other.length - word.length) < 2 && isOneSlipAway(word, other));
}

async function listWords(read: Reader): Promise<string[]> {
  const { themes, populations, supports } = wordsFor("es").organizations;
  const labels = [themes, populations, supports].flatMap((list) => Object.values(list));
  const places = (await listCantons(read)).flatMap(({ name, province }) => [name, province]);
  return wordsOf([...labels, ...places].join(" ")).filter(isMendable);
}
