import { inArray } from "drizzle-orm";
import {
  describeSides,
  type PairSide,
  type ShownSide,
  shownSide,
} from "#app/domain/duplicates/pair-list.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { isOpenToAll } from "#app/domain/organizations/state";
import { isSlug } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import type { Content } from "./contents";
import { countContents } from "./contents.server";
import { canMerge } from "./merge.policy";

/** Why two profiles cannot be made one. */
export type Obstacle = "same" | "merged" | "own";

/** What staff are shown before they merge. */
export interface PreparedMerge {
  readonly one: Candidate;
  readonly other: Candidate;
  readonly obstacle: Obstacle | undefined;
  /** Whether one of them is not before everyone. */
  readonly unseen: boolean;
  /** The address of the one that is proposed to stay. */
  readonly proposed: string;
  /** How many people will be told. */
  readonly told: number;
}

interface Candidate extends ShownSide {
  readonly contents: Readonly<Record<Content, number>>;
}

/** The two profiles under these addresses, for networks staff; undefined where one of them does not exist. */
export async function findPair(
  read: Reader,
  slug: string,
  otherSlug: string,
): Promise<readonly [PairSide, PairSide] | undefined> {
  const slugs = [slug, otherSlug];
  if (!slugs.every(isSlug)) return undefined;
  const ids = await read
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.slug, slugs));
  const sides = await describeSides(
    read,
    ids.map(({ id }) => id),
  );
  const [one, other] = slugs.map((asked) => sides.find((side) => side.slug === asked));
  return one && other ? [one, other] : undefined;
}

function obstacleOf(viewer: Viewer, one: PairSide, other: PairSide): Obstacle | undefined {
  if (one.id === other.id) return "same";
  if (one.mergedIntoId !== null || other.mergedIntoId !== null) return "merged";
  return canMerge(viewer, one.id, other.id) ? undefined : "own";
}

/** What a merge of these two would bring about, and what stands in its way. */
export async function prepareMerge(
  read: Reader,
  viewer: Viewer,
  [one, other]: readonly [PairSide, PairSide],
): Promise<PreparedMerge> {
  const leaders = [...(await listLeaders(read, one.id)), ...(await listLeaders(read, other.id))];
  return {
    one: { ...shownSide(one), contents: await countContents(read, one) },
    other: { ...shownSide(other), contents: await countContents(read, other) },
    obstacle: obstacleOf(viewer, one, other),
    unseen: !isOpenToAll(one) || !isOpenToAll(other),
    proposed: proposed(one, other).slug,
    told: new Set(leaders).size,
  };
}

/** How well a profile stands before everyone, the best first. */
const ranks: readonly PairSide["state"][] = ["published", "in-review", "draft", "unclaimed", "archived"];

/** The one of two that is proposed to stay: the one everyone sees, the one with people, the older one. */
function proposed(one: PairSide, other: PairSide): PairSide {
  const weigh = (side: PairSide) => [
    side.hiddenAt === null ? 0 : 1,
    ranks.indexOf(side.state),
    -side.leaders,
    side.createdAt.getTime(),
  ];
  const [first, second] = [weigh(one), weigh(other)];
  const at = first.findIndex((weight, place) => weight !== second[place]);
  return at === -1 || (first[at] ?? 0) < (second[at] ?? 0) ? one : other;
}
