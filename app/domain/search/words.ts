import { fold } from "#app/domain/text";

/** Letters beyond which a word is cut; PostgreSQL takes no longer ones. */
const longestWord = 40;
const shortestMended = 4;

/** The words of a text as they are found: folded, letters and digits only, each once, in order. */
export function wordsOf(text: string): string[] {
  // What draws nothing stands inside words, not between them.
  const words = fold(text.replace(/\p{Cf}/gu, "")).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter(Boolean).map((word) => [...word].slice(0, longestWord).join("")))];
}

/** Whether a word is long enough for a typing error in it to be guessed at. */
export const isMendable = (word: string): boolean => [...word].length >= shortestMended;

/**
 * The word and what is left of it with each letter taken out: two words one typing error apart share one of them
 * (symmetric deletion). Folded words in, folded words out; none for a word too short to guess at.
 */
export function variantsOf(word: string): string[] {
  const letters = [...word];
  if (!isMendable(word)) return [];
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(""))])];
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes one word the other. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 0 && right.length === 0) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
