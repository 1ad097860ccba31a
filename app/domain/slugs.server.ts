import { randomBytes } from "node:crypto";
import { slugify } from "./text";

interface Naming {
  /** Stands for a name without a letter or digit that an address could hold. */
  readonly fallback: string;
  /** Words that the route table uses where the slug would stand. */
  readonly reserved: readonly string[];
}

/**
 * The addresses to try for something, best first and without end: each of `preferred`, its name, its name with a
 * number, its name with random digits.
 */
export function* slugCandidates(
  name: string,
  { fallback, reserved }: Naming,
  preferred: readonly string[] = [],
): Generator<string, never> {
  const named = slugify(name) || fallback;
  for (const slug of [...preferred.map(slugify), named]) {
    if (slug.length > 1 && !reserved.includes(slug)) yield slug;
  }
  for (let number = 2; number < 10; number += 1) yield `${named}-${number}`;
  for (;;) yield `${named}-${randomBytes(4).toString("hex")}`;
}

/** Writes a row under the first of the addresses that is free; `insert` answers undefined where one is taken. */
export async function insertUnderFreeSlug<Row>(
  candidates: Generator<string, never>,
  insert: (slug: string) => Promise<Row | undefined>,
): Promise<Row> {
  for (;;) {
    const written = await insert(candidates.next().value);
    if (written) return written;
  }
}
