import { randomBytes } from "node:crypto";
import { slugify } from "#app/domain/text";

/** Words that the route table uses where a slug would stand; a test compares them with the table. */
export const reservedSlugs: readonly string[] = ["nueva"];

/**
 * The addresses to try for an organization, best first and without end: its acronym, its name, its name with a number,
 * its name with random digits.
 */
export function* slugCandidates(name: string, acronym: string | null): Generator<string, never> {
  const named = slugify(name) || "organizacion";
  for (const slug of [slugify(acronym ?? ""), named]) {
    if (slug.length > 1 && !reservedSlugs.includes(slug)) yield slug;
  }
  for (let number = 2; number < 10; number += 1) yield `${named}-${number}`;
  for (;;) yield `${named}-${randomBytes(4).toString("hex")}`;
}
