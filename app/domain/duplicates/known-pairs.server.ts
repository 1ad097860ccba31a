import { desc, gt, or } from "drizzle-orm";
import type { Desk } from "#app/domain/desk/desk";
import type { DeskRefusal } from "#app/domain/desk/refusal";
import type { Reader } from "#db/client/index";
import { distinctPairs, merges } from "#db/schema/merges";
import { organizations } from "#db/schema/organizations";
import { organizationChannels } from "#db/schema/profiles";
import type { LikelyPair } from "./pair-search.server";

interface Known {
  /** When the search began: what was decided since is left out of what it found. */
  readonly at: Date;
  /** The newest profile and the newest contact at that moment. */
  readonly stamp: string;
  readonly pairs: readonly LikelyPair[];
}

/** How long a search stands while no profile and no contact is added, in milliseconds. */
const stands = 5 * 60_000;
const known = new WeakMap<Desk, Known>();

/**
 * The pairs of profiles that may be one, the likeliest first, without those decided meanwhile. Searched by the desk,
 * and again after five minutes or once a profile or a contact was added.
 */
export async function listLikelyPairs(
  read: Reader,
  desk: Desk,
  signal: AbortSignal,
  now = new Date(),
): Promise<{ readonly pairs: readonly LikelyPair[] } | { readonly refusal: DeskRefusal }> {
  const stamp = await newest(read);
  const before = known.get(desk);
  if (before?.stamp === stamp && now.getTime() - before.at.getTime() < stands)
    return { pairs: await undecided(read, before) };
  const searched = await desk.ask("search-duplicates", {}, { signal });
  if ("refusal" in searched) return searched;
  const found = { at: now, stamp, pairs: searched.answer };
  known.set(desk, found);
  return { pairs: await undecided(read, found) };
}

/** How many pairs the last search of this process found and nobody has decided; undefined before the first. */
export async function countKnownPairs(read: Reader, desk: Desk): Promise<number | undefined> {
  const before = known.get(desk);
  return before && (await undecided(read, before)).length;
}

async function newest(read: Reader): Promise<string> {
  const latest = async (table: typeof organizations | typeof organizationChannels) => {
    const [row] = await read
      .select({ id: table.id })
      .from(table as typeof organizations)
      .orderBy(desc(table.id))
      .limit(1);
    return row?.id ?? 0;
  };
  return `${await latest(organizations)} ${await latest(organizationChannels)}`;
}

async function undecided(read: Reader, { at, pairs }: Known): Promise<readonly LikelyPair[]> {
  const apart = await read
    .select({ one: distinctPairs.oneId, other: distinctPairs.otherId })
    .from(distinctPairs)
    .where(gt(distinctPairs.decidedAt, at));
  const merged = await read
    .select({ id: merges.absorbedId, undoneAt: merges.undoneAt })
    .from(merges)
    .where(or(gt(merges.mergedAt, at), gt(merges.undoneAt, at)));
  const gone = new Set(merged.filter(({ undoneAt }) => undoneAt === null).map(({ id }) => id));
  return pairs.filter(
    (pair) =>
      !gone.has(pair.one) &&
      !gone.has(pair.other) &&
      !apart.some(({ one, other }) => one === pair.one && other === pair.other),
  );
}
