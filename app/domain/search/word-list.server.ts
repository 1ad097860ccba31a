import { and, eq, exists, inArray, not, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { organizationWords, wordVariants } from "#db/schema/search";
import { variantsOf } from "./words";

/** Rows in one statement. */
const batch = 500;

/**
 * Makes these the words, by organization, that others' typing errors are mended to; a word that nobody uses any more is
 * forgotten. At most 500 organizations.
 */
export async function replaceWords(tx: Tx, wanted: ReadonlyMap<number, readonly string[]>): Promise<void> {
  const held = await tx
    .select({ word: organizationWords.word, organizationId: organizationWords.organizationId })
    .from(organizationWords)
    .where(inArray(organizationWords.organizationId, [...wanted.keys()]));
  const known = new Set(held.map(keyOf));
  const pairs = [...wanted].flatMap(([organizationId, words]) =>
    words.map((word) => ({ word, organizationId })),
  );
  const kept = new Set(pairs.map(keyOf));
  await forget(
    tx,
    held.filter((pair) => !kept.has(keyOf(pair))),
  );
  await learn(
    tx,
    pairs.filter((pair) => !known.has(keyOf(pair))),
  );
}

interface Pair {
  readonly word: string;
  readonly organizationId: number;
}

const keyOf = ({ word, organizationId }: Pair): string => `${organizationId} ${word}`;

async function forget(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  for (let start = 0; start < pairs.length; start += batch) {
    const some = pairs.slice(start, start + batch);
    await tx
      .delete(organizationWords)
      .where(
        or(
          ...some.map(({ word, organizationId }) =>
            and(eq(organizationWords.word, word), eq(organizationWords.organizationId, organizationId)),
          ),
        ),
      );
    const words = [...new Set(some.map(({ word }) => word))];
    const used = tx
      .select({ one: sql`1` })
      .from(organizationWords)
      .where(eq(organizationWords.word, wordVariants.word));
    await tx.delete(wordVariants).where(and(inArray(wordVariants.word, words), not(exists(used))));
  }
}

async function learn(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  for (let start = 0; start < pairs.length; start += batch)
    await tx.insert(organizationWords).values(pairs.slice(start, start + batch));
  const words = [...new Set(pairs.map(({ word }) => word))];
  const variants = words.flatMap((word) => variantsOf(word).map((variant) => ({ variant, word })));
  for (let start = 0; start < variants.length; start += batch)
    await tx
      .insert(wordVariants)
      .values(variants.slice(start, start + batch))
      .onConflictDoNothing();
}
