import { alikeFrom, type Grams, likeness } from "./likeness";

export interface Named {
  readonly id: number;
  readonly grams: Grams;
}

export interface AlikePair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/**
 * Every pair of names that are at least so alike, one at a time, without comparing each with each: two names as alike
 * as that share one of their rarest trigrams, so that only those are looked up (the prefix filter of Chaudhuri, Ganti
 * and Kaushik, 2006). Takes a moment for thousands of names: for the desk, not for a page.
 */
export function* alikePairs(names: readonly Named[], least = alikeFrom): Generator<AlikePair> {
  const frequency = new Map<string, number>();
  for (const { grams } of names)
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const rarestFirst = (one: string, other: string) =>
    (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1);
  const held = new Map<string, Named[]>();
  const bySize = [...names].sort((one, other) => one.grams.size - other.grams.size || one.id - other.id);
  for (const name of bySize) {
    const size = name.grams.size;
    const telling = [...name.grams].sort(rarestFirst).slice(0, size - Math.ceil(least * size) + 1);
    const met = new Set<number>();
    for (const gram of telling) {
      for (const earlier of held.get(gram) ?? []) {
        if (earlier.grams.size < least * size || met.has(earlier.id)) continue;
        met.add(earlier.id);
        const alike = likeness(earlier.grams, name.grams);
        if (alike >= least)
          yield {
            one: Math.min(earlier.id, name.id),
            other: Math.max(earlier.id, name.id),
            likeness: alike,
          };
      }
    }
    for (const gram of telling) {
      const list = held.get(gram);
      if (list) list.push(name);
      else held.set(gram, [name]);
    }
  }
}
