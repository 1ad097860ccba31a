import { asc, count, desc, inArray } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { organizationWords, wordVariants } from "#db/schema/search";
import { isOneSlipAway, variantsOf } from "./words";

/** Corrections offered of one word. */
const offered = 3;

/**
 * The words of public names and acronyms that are one typing error away, the most used first. A word that only
 * profiles outside the directory use is never among them.
 */
export async function correctedWords(read: Reader, word: string): Promise<string[]> {
  const variants = variantsOf(word);
  if (variants.length === 0) return [];
  const near = await read
    .selectDistinct({ word: wordVariants.word })
    .from(wordVariants)
    .where(inArray(wordVariants.variant, variants));
  const candidates = near.map((row) => row.word).filter((other) => isOneSlipAway(word, other));
  if (candidates.length === 0) return [];
  const used = await read
    .select({ word: organizationWords.word, uses: count() })
    .from(organizationWords)
    .where(inArray(organizationWords.word, candidates.slice(0, 500)))
    .groupBy(organizationWords.word)
    .orderBy(desc(count()), asc(organizationWords.word))
    .limit(offered);
  return used.map((row) => row.word);
}
