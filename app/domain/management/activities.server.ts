import { and, count, desc, eq, gte, inArray, isNotNull, isNull, max, min } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import type { Reader } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import type { ActivityView } from "./activity-views";

/** Activities on a page of the list. */
const listSize = 50;
/** How long an activity counts as new, in milliseconds. */
const newFor = 7 * 86_400_000;
/** Of the latest, how many are looked at to count the new ones: nobody reads more in a week. */
export const mostCounted = 500;

const ofView = { shown: isNull(activities.hiddenAt), hidden: isNotNull(activities.hiddenAt) } as const;

/** One page of the activities that are shown, or of those that staff hid, the latest written first. For networks staff. */
export async function listActivities(
  read: Reader,
  { view, page: asked }: { readonly view: ActivityView; readonly page: number },
  size = listSize,
  now = new Date(),
) {
  const hidden = await read.$count(activities, ofView.hidden);
  // All of them are counted by a narrow index; those that are shown would be counted one by one.
  const total = view === "hidden" ? hidden : (await read.$count(activities)) - hidden;
  const { offset, ...shown } = pageOf(total, asked, size);
  const found = await read
    .select({
      id: activities.id,
      slug: activities.slug,
      title: activities.title,
      audience: activities.audience,
      createdAt: activities.createdAt,
      hiddenAt: activities.hiddenAt,
      organization: { slug: organizations.slug, name: organizations.name },
    })
    .from(activities)
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(ofView[view])
    .orderBy(desc(activities.id))
    .limit(size)
    .offset(offset);
  const dates = await datesOf(
    read,
    found.map(({ id }) => id),
    now,
  );
  const rows = found.map(({ id, ...row }) => ({ ...row, date: dates.get(id) }));
  return { rows, total, ...shown };
}

/** When each of these takes place next, or took place last. */
async function datesOf(read: Reader, ids: readonly number[], now: Date): Promise<Map<number, Date>> {
  if (ids.length === 0) return new Map();
  const of = and(inArray(occurrences.activityId, [...ids]), isNull(occurrences.cancelledAt));
  const next = await read
    .select({ id: occurrences.activityId, at: min(occurrences.startsAt) })
    .from(occurrences)
    .where(and(of, gte(occurrences.endsAt, now)))
    .groupBy(occurrences.activityId);
  const last = await read
    .select({ id: occurrences.activityId, at: max(occurrences.startsAt) })
    .from(occurrences)
    .where(of)
    .groupBy(occurrences.activityId);
  return new Map([...last, ...next].flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}

/** How many activities were written in the last seven days and are shown; at most `mostCounted`. */
export async function countNewActivities(read: Reader, now = new Date()): Promise<number> {
  const latest = read
    .select({ createdAt: activities.createdAt, hiddenAt: activities.hiddenAt })
    .from(activities)
    .orderBy(desc(activities.id))
    .limit(mostCounted)
    .as("latest");
  const [row] = await read
    .select({ total: count() })
    .from(latest)
    .where(and(gte(latest.createdAt, new Date(now.getTime() - newFor)), isNull(latest.hiddenAt)));
  return row?.total ?? 0;
}
