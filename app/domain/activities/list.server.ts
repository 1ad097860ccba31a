import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  min,
  or,
  type SQL,
} from "drizzle-orm";

import { pageOf } from "#app/domain/pages";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import type { ListView } from "./list.schema";
import { organizedBy, visibleActivities } from "./visibility.server";

/** Activities on a page of an organization's list. */
const listSize = 20;

const conditions: Readonly<Record<ListView, (now: Date) => SQL | undefined>> = {
  upcoming: (now) => and(gt(occurrences.endsAt, now), isNull(occurrences.cancelledAt)),
  past: (now) => and(lte(occurrences.endsAt, now), isNull(occurrences.cancelledAt)),
  cancelled: () => isNotNull(occurrences.cancelledAt),
};

/**
 * One page of the activities that an organization organizes, alone or with others, and that the viewer sees: those with
 * dates to come by their next one, or those with dates that took place or were cancelled, the latest first.
 */
export async function listActivities(
  read: Reader,
  viewer: Viewer,
  { id }: { readonly id: number },
  { view, page: asked }: { readonly view: ListView; readonly page: number },
  now = new Date(),
) {
  const own = or(eq(activities.organizationId, id), organizedBy(read, [id]));
  const where = and(own, visibleActivities(read, viewer), conditions[view](now));
  const [counted] = await read
    .select({ total: countDistinct(activities.id) })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(where);
  const { offset, ...shown } = pageOf(counted?.total ?? 0, asked, listSize);
  const at = view === "upcoming" ? min(occurrences.startsAt) : max(occurrences.startsAt);
  const rows = await read
    .select({
      id: activities.id,
      slug: activities.slug,
      title: activities.title,
      audience: activities.audience,
      timeZone: activities.timeZone,
      hiddenAt: activities.hiddenAt,
      organization: organizations.name,
      organizationSlug: organizations.slug,
      at,
      dates: count(),
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(where)
    .groupBy(
      activities.id,
      activities.slug,
      activities.title,
      activities.audience,
      activities.timeZone,
      activities.hiddenAt,
      organizations.name,
      organizations.slug,
    )
    .orderBy(view === "upcoming" ? asc(at) : desc(at), asc(activities.id))
    .limit(listSize)
    .offset(offset);
  return { rows: await withDays(read, rows), total: counted?.total ?? 0, ...shown };
}

/** The day by which the date of each row is named, and its end. */
async function withDays<Row extends { readonly id: number; readonly at: Date | null }>(
  read: Reader,
  rows: readonly Row[],
) {
  if (rows.length === 0) return [];
  const dates = await read
    .select({
      activityId: occurrences.activityId,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      endsAt: occurrences.endsAt,
    })
    .from(occurrences)
    .where(
      and(
        inArray(
          occurrences.activityId,
          rows.map((row) => row.id),
        ),
        inArray(
          occurrences.startsAt,
          rows.flatMap((row) => row.at ?? []),
        ),
      ),
    );
  return rows.flatMap(({ at, ...row }) => {
    const date = dates.find(
      ({ activityId, startsAt }) => activityId === row.id && startsAt.getTime() === at?.getTime(),
    );
    return date ? [{ ...row, day: date.day, startsAt: date.startsAt, endsAt: date.endsAt }] : [];
  });
}
