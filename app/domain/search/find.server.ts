import { sql } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { prepared } from "#db/client/prepared";
import {
  everyOne,
  hasAnywhere,
  hasInTitle,
  numbersList,
  type Sought,
  searched,
  searchedId,
} from "#db/dialect/full-text";
import { vocabularyWords } from "./vocabulary.server";
import { wordsOf } from "./words";
import { correctedWords } from "./words.server";

/** Words of a search that are looked at. */
const searchedWords = 6;

/** Words that join others; alone they are looked for as any. */
const joining =
  /^(?:a|al|con|de|del|e|el|en|la|las|los|o|para|por|sus|un|una|y|and|for|in|of|on|the|to|with)$/;

/** A word that nothing has, and the one that was looked for in its place. */
export interface Mending {
  readonly asked: string;
  readonly found: string;
}

export interface Found {
  /**
   * Identities of the organizations that have every word, in three groups: the whole words in name or acronym, their
   * beginnings there, anywhere. Who is in one group may be in a later one too.
   */
  readonly groups: readonly (readonly number[])[];
  /** The words looked for, after mending; empty where nothing in the question is a word. */
  readonly words: readonly string[];
  readonly mended: readonly Mending[];
}

/**
 * The public profiles that have every word of a question, by beginnings of words. Where nothing has them all, a word
 * that no profile has is taken for a typing error of one letter.
 */
export async function findByWords(read: Reader, question: string): Promise<Found> {
  const words = soughtWords(question);
  if (words.length === 0) return { groups: [], words, mended: [] };
  const anywhere = await anywhereWith(read, { words });
  if (anywhere.length > 0) return found(read, words, anywhere, []);
  const mended = await mend(read, words);
  if (mended.length === 0) return { groups: [], words, mended };
  const instead = new Map(mended.map(({ asked, found }) => [asked, found]));
  const better = [...new Set(words.map((word) => instead.get(word) ?? word))];
  return found(read, better, await anywhereWith(read, { words: better }), mended);
}

/** What a question is searched by: its words without those that only join, six at most. */
function soughtWords(question: string): string[] {
  const words = wordsOf(question);
  const telling = words.filter((word) => !joining.test(word));
  return (telling.length > 0 ? telling : words).slice(0, searchedWords);
}

async function found(
  read: Reader,
  words: readonly string[],
  anywhere: readonly number[],
  mended: readonly Mending[],
): Promise<Found> {
  if (anywhere.length === 0) return { groups: [], words, mended };
  const titled = await inTitleWith(read, { words });
  const whole = titled.length > 0 ? await inTitleWith(read, { words, whole: true }) : [];
  return { groups: [whole, titled, anywhere], words, mended };
}

async function mend(read: Reader, words: readonly string[]): Promise<Mending[]> {
  const mended: Mending[] = [];
  for (const asked of words) {
    if (words.length > 1 && (await anywhereWith(read, { words: [asked] })).length > 0) continue;
    const better = await corrected(read, asked);
    if (better !== undefined) mended.push({ asked, found: better });
  }
  return mended;
}

/** What a word was meant to be: a word of a name, else one of the lists and places by which somebody is found. */
async function corrected(read: Reader, asked: string): Promise<string | undefined> {
  const [named] = await correctedWords(read, asked);
  if (named !== undefined) return named;
  for (const word of await vocabularyWords(read, asked))
    if (!joining.test(word) && (await anywhereWith(read, { words: [word] })).length > 0) return word;
  return undefined;
}

const readAnywhere = prepared("search-anywhere", (read) =>
  read
    .select({ ids: numbersList(searchedId) })
    .from(searched)
    .where(hasAnywhere(sql.placeholder("asked"))),
);

const readInTitle = prepared("search-in-title", (read) =>
  read
    .select({ ids: numbersList(searchedId) })
    .from(searched)
    .where(hasInTitle(sql.placeholder("asked"))),
);

const anywhereWith = async (read: Reader, sought: Sought): Promise<number[]> =>
  numbersIn(await readAnywhere(read, { asked: everyOne(sought) }));

const inTitleWith = async (read: Reader, sought: Sought): Promise<number[]> =>
  numbersIn(await readInTitle(read, { asked: everyOne(sought) }));

const numbersIn = ([row]: readonly { ids: string | null }[]): number[] =>
  row?.ids ? row.ids.split(",").map(Number) : [];
