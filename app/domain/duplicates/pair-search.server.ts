import { and, asc, gt, isNull, ne } from "drizzle-orm";
import type { Workbench } from "#app/domain/desk/workbench";
import { lookAlikeKey } from "#app/domain/look-alikes";
import type { Reader } from "#db/client/index";
import { distinctPairs } from "#db/schema/merges";
import { organizations } from "#db/schema/organizations";
import { alikePairs } from "./alike-pairs";
import { type DuplicateReason, duplicateReasons } from "./likely.server";
import { gramsOf } from "./likeness";
import { sharedContacts } from "./shared-contacts.server";

/** Two profiles that may be one, the smaller id first. */
export interface LikelyPair {
  readonly one: number;
  readonly other: number;
  /** The canton of both; null where they are in two. */
  readonly cantonId: number | null;
  readonly reasons: readonly DuplicateReason[];
  /** Of the names, from 0 to 1; 0 where they are not alike. */
  readonly likeness: number;
}

interface Profile {
  readonly id: number;
  readonly nameKey: string;
  readonly acronym: string | null;
  readonly cantonId: number;
}

/** Pairs that are handed on, the likeliest. */
const mostPairs = 1_000;
/** Pairs of one canton that are looked at: thousands of profiles of one name are no list of duplicates. */
const mostOfCanton = 20_000;
/** Profiles that share an acronym or a contact; where more do, it tells nothing. */
const mostSharing = 6;
const batch = 1_000;

/** Profiles that can be the same as another. */
const alive = and(isNull(organizations.mergedIntoId), ne(organizations.state, "archived"));

/**
 * The pairs of profiles that may be one organization, the likeliest first, at most a thousand: names alike or the same
 * acronym in one canton, the same contact anywhere; without those that staff told apart. A job of the desk.
 */
export async function searchPairs(
  { db, signal }: Pick<Workbench, "db" | "signal">,
  _asked: Readonly<Record<never, never>> = {},
): Promise<readonly LikelyPair[]> {
  const profiles = await listProfiles(db.read, signal);
  const pairs = pairBook(profiles);
  for (const own of grouped(profiles, ({ cantonId }) => cantonId).values()) {
    signal.throwIfAborted();
    for (const { one, other, likeness } of first(mostOfCanton, alikePairs(own.map(named))))
      pairs.note(one, other, "name", likeness);
    const withAcronym = own.filter(({ acronym }) => acronym !== null);
    for (const sharing of grouped(withAcronym, ({ acronym }) => lookAlikeKey(acronym ?? "")).values())
      for (const [one, other] of pairsOf(sharing.map(({ id }) => id))) pairs.note(one, other, "acronym");
  }
  for (const sharing of await sharedContacts(db.read, alive, mostSharing))
    for (const [one, other] of pairsOf(sharing)) pairs.note(one, other, "contact");
  for (const { oneId, otherId } of await db.read.select().from(distinctPairs)) pairs.strike(oneId, otherId);
  return pairs.likeliest(mostPairs);
}

const named = ({ id, nameKey }: Profile) => ({ id, grams: gramsOf(nameKey) });

interface Found {
  readonly one: number;
  readonly other: number;
  /** Likeness of the names. */
  readonly alike: number;
  readonly reasons: Set<DuplicateReason>;
}

/** How much speaks for a pair: a contact as much as the same name, an acronym half of it. */
const strength = ({ alike, reasons }: Found): number =>
  alike + (reasons.has("contact") ? 1 : 0) + (reasons.has("acronym") ? 0.5 : 0);

/** What was found about each pair, put together. */
function pairBook(profiles: readonly Profile[]) {
  const cantons = new Map(profiles.map(({ id, cantonId }) => [id, cantonId]));
  const found = new Map<string, Found>();
  const keyOf = (one: number, other: number) => `${one} ${other}`;
  return {
    note(one: number, other: number, reason: DuplicateReason, alike = 0): void {
      const known = found.get(keyOf(one, other));
      if (known) known.reasons.add(reason);
      else found.set(keyOf(one, other), { one, other, alike, reasons: new Set([reason]) });
    },
    strike(one: number, other: number): void {
      found.delete(keyOf(one, other));
    },
    likeliest(most: number): LikelyPair[] {
      return [...found.values()]
        .sort((a, b) => strength(b) - strength(a) || a.one - b.one || a.other - b.other)
        .slice(0, most)
        .map(({ one, other, alike, reasons }) => ({
          one,
          other,
          cantonId: cantons.get(one) === cantons.get(other) ? (cantons.get(one) ?? null) : null,
          reasons: duplicateReasons.filter((reason) => reasons.has(reason)),
          likeness: Math.round(alike * 100) / 100,
        }));
    },
  };
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function* first<T>(count: number, all: Iterable<T>): Generator<T> {
  let left = count;
  for (const one of all) {
    yield one;
    left -= 1;
    if (left === 0) return;
  }
}

/** Each with each, the smaller first; none where so many share it that it tells nothing. */
function pairsOf(ids: readonly number[]): (readonly [number, number])[] {
  const sorted = [...new Set(ids)].sort((one, other) => one - other);
  if (sorted.length > mostSharing) return [];
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other] as const));
}

async function listProfiles(read: Reader, signal: AbortSignal): Promise<Profile[]> {
  const profiles: Profile[] = [];
  for (let last = 0; ; ) {
    signal.throwIfAborted();
    const rows = await read
      .select({
        id: organizations.id,
        nameKey: organizations.nameKey,
        acronym: organizations.acronym,
        cantonId: organizations.cantonId,
      })
      .from(organizations)
      .where(and(alive, gt(organizations.id, last)))
      .orderBy(asc(organizations.id))
      .limit(batch);
    profiles.push(...rows);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return profiles;
  }
}
