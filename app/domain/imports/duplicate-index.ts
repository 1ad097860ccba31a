import { alikeFrom, type Grams, gramsOf, likeness } from "#app/domain/duplicates/likeness";
import { lookAlikeKey } from "#app/domain/look-alikes";

/** A profile that stands, or a row of the table. */
export interface Compared {
  /** Of the profile, or the number of the row. */
  readonly id: number;
  readonly row: boolean;
  readonly name: string;
  readonly acronym: string | null;
  readonly cantonId: number;
  /** `valueKey` of its channels. */
  readonly contacts: readonly string[];
}

/** What a row is likely the same as: ids of profiles, numbers of earlier rows. */
export interface Likely {
  readonly organizations: readonly number[];
  readonly rows: readonly number[];
}

/** Shown of one row. */
const most = 5;
/** Names alike that are found of one row before the search for more of them ends. */
const enough = 15;

/**
 * For each row that is likely something already known, what: a name alike or the same acronym in the same canton, the
 * same name anywhere, the same contact. Earlier rows are known to later ones. By rows of the table.
 */
export function likelyOf(known: readonly Compared[], rows: readonly Compared[]): Map<number, Likely> {
  const found = new Map<number, Map<Compared, number>>();
  const meet = (row: Compared, other: Compared, alike: number) => {
    const met = found.get(row.id) ?? new Map<Compared, number>();
    met.set(other, Math.max(alike, met.get(other) ?? 0));
    found.set(row.id, met);
  };
  const all = [...known, ...rows];
  meetByKeys(all, ({ contacts }) => contacts, meet);
  meetByKeys(all, ({ name }) => [lookAlikeKey(name)], meet);
  meetByKeys(all, ({ acronym, cantonId }) => (acronym ? [`${cantonId} ${lookAlikeKey(acronym)}`] : []), meet);
  for (const here of grouped(all, ({ cantonId }) => cantonId).values()) meetByName(here, meet);
  return new Map([...found].map(([row, met]) => [row, best(met)]));
}

type Meet = (row: Compared, other: Compared, likeness: number) => void;

function best(met: ReadonlyMap<Compared, number>): Likely {
  const shown = [...met]
    .sort(
      ([one, alike], [other, less]) =>
        less - alike || Number(one.row) - Number(other.row) || one.id - other.id,
    )
    .slice(0, most)
    .map(([compared]) => compared);
  const ids = (row: boolean) => shown.filter((one) => one.row === row).map(({ id }) => id);
  return { organizations: ids(false), rows: ids(true) };
}

function grouped<Key>(all: readonly Compared[], keyOf: (one: Compared) => Key): Map<Key, Compared[]> {
  const groups = new Map<Key, Compared[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Those that share a key are the same for sure; of many, each meets the first few only. */
function meetByKeys(
  all: readonly Compared[],
  keysOf: (one: Compared) => readonly string[],
  meet: Meet,
): void {
  const held = new Map<string, Compared[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const earlier = held.get(key);
      if (one.row) for (const other of earlier ?? []) meet(one, other, 1);
      if (!earlier) held.set(key, [one]);
      else if (earlier.length < most) earlier.push(one);
    }
}

/**
 * Names alike within one canton. Two names as alike as that share one of their rarest trigrams, so that only those are
 * looked up (the prefix filter of Chaudhuri, Ganti and Kaushik, 2006).
 */
function meetByName(all: readonly Compared[], meet: Meet): void {
  if (!all.some(({ row }) => row)) return;
  const named = all.map((one) => ({ one, grams: gramsOf(one.name) }));
  const frequency = new Map<string, number>();
  for (const { grams } of named)
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const telling = (grams: Grams): string[] =>
    [...grams]
      .toSorted(
        (one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1),
      )
      .slice(0, grams.size - Math.ceil(alikeFrom * grams.size) + 1);
  const held = new Map<string, Entry[]>();
  for (const entry of named) {
    const rarest = telling(entry.grams);
    if (entry.one.row) meetAlike(entry, rarest, held, meet);
    for (const gram of rarest) {
      const list = held.get(gram);
      if (list) list.push(entry);
      else held.set(gram, [entry]);
    }
  }
}

interface Entry {
  readonly one: Compared;
  readonly grams: Grams;
}

function meetAlike(
  { one, grams }: Entry,
  rarest: readonly string[],
  held: ReadonlyMap<string, readonly Entry[]>,
  meet: Meet,
): void {
  const met = new Set<Compared>();
  let count = 0;
  for (const gram of rarest)
    for (const earlier of held.get(gram) ?? []) {
      if (met.has(earlier.one)) continue;
      met.add(earlier.one);
      const [size, other] = [grams.size, earlier.grams.size];
      if (Math.min(size, other) < alikeFrom * Math.max(size, other)) continue;
      const alike = likeness(grams, earlier.grams);
      if (alike < alikeFrom) continue;
      meet(one, earlier.one, alike);
      count += 1;
      if (count === enough) return;
    }
}
