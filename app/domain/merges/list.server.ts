import { aliasedTable, and, desc, eq, inArray, isNull, max } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { merges } from "#db/schema/merges";
import { organizations } from "#db/schema/organizations";
import { canMerge } from "./merge.policy";
import { isUndoable, undoableUntil } from "./undo-time";

/** Merges on a page of the list. */
const listSize = 25;

const kept = aliasedTable(organizations, "kept");
const absorbed = aliasedTable(organizations, "absorbed");
const merger = aliasedTable(accounts, "merger");
const undoer = aliasedTable(accounts, "undoer");

const columns = {
  id: merges.id,
  uid: merges.uid,
  keptId: merges.keptId,
  absorbedId: merges.absorbedId,
  reason: merges.reason,
  mergedAt: merges.mergedAt,
  mergedBy: merger.name,
  undoneAt: merges.undoneAt,
  undoneBy: undoer.name,
  kept: { slug: kept.slug, name: kept.name, mergedIntoId: kept.mergedIntoId },
  absorbed: { slug: absorbed.slug, name: absorbed.name },
};

export type ListedMerge = Awaited<ReturnType<typeof listMerges>>["rows"][number];

/** One page of the merges, the latest first, each with until when it can be undone and whether she can do it now. */
export async function listMerges(
  read: Reader,
  person: Person,
  asked: number,
  size = listSize,
  now = new Date(),
) {
  const { offset, ...shown } = pageOf(await read.$count(merges), asked, size);
  const found = await selected(read).orderBy(desc(merges.id)).limit(size).offset(offset);
  const latest = await latestOf(
    read,
    found.map(({ keptId }) => keptId),
  );
  const rows = found.map(({ id, keptId, absorbedId, ...row }) => ({
    ...row,
    until: undoableUntil(row),
    state: stateOf(row, {
      last: latest.has(id) && row.kept.mergedIntoId === null,
      own: !canMerge(person, keptId, absorbedId),
      now,
    }),
  }));
  return { rows, ...shown };
}

/** `waits`: time is left, but another merge has to be undone first; `own`: someone else of the team has to do it. */
type MergeState = "undone" | "final" | "waits" | "own" | "undoable";

function stateOf(
  merge: Pick<typeof merges.$inferSelect, "mergedAt" | "undoneAt">,
  { last, own, now }: { readonly last: boolean; readonly own: boolean; readonly now: Date },
): MergeState {
  if (merge.undoneAt !== null) return "undone";
  if (!isUndoable(merge, now)) return "final";
  if (!last) return "waits";
  return own ? "own" : "undoable";
}

/** The ids of the last merges into these profiles that were not undone. */
async function latestOf(read: Reader, keptIds: readonly number[]): Promise<ReadonlySet<number | null>> {
  const rows = await read
    .select({ id: max(merges.id) })
    .from(merges)
    .where(and(inArray(merges.keptId, [0, ...new Set(keptIds)]), isNull(merges.undoneAt)))
    .groupBy(merges.keptId);
  return new Set(rows.map(({ id }) => id));
}

/** A merge by its outside name, with the ids of both profiles; undefined where there is none. */
export async function findMerge(read: Reader, uid: string) {
  if (!isUid(uid)) return undefined;
  const [merge] = await selected(read).where(eq(merges.uid, uid)).limit(1);
  return merge;
}

const selected = (read: Reader) =>
  read
    .select(columns)
    .from(merges)
    .innerJoin(kept, eq(kept.id, merges.keptId))
    .innerJoin(absorbed, eq(absorbed.id, merges.absorbedId))
    .leftJoin(merger, eq(merger.id, merges.mergedBy))
    .leftJoin(undoer, eq(undoer.id, merges.undoneBy))
    .$dynamic();
