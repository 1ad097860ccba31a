import { and, asc, eq, gt, gte, inArray, isNull, like, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { offeredActivities } from "#app/domain/activities/visibility.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { prepare } from "#db/dialect/index";
import { type ActivityFormat, activities, occurrences } from "#db/schema/activities";
import { organizations, type Theme } from "#db/schema/organizations";

/** Activities that are named one by one where a question leaves no more. */
const few = 500;

/** Days for which a cancelled date still says so. */
const cancelledDays = 7;

const never = new Date("9999-12-31T00:00:00Z");

/** When a date must be, to be listed. */
export interface Span {
  readonly startsFrom: Date;
  readonly startsBefore?: Date | undefined;
  readonly endsFrom?: Date | undefined;
}

/** What narrows the dates beside time and place. */
export interface Narrowing {
  /** Folded words, each of which stands in the title. */
  readonly words: readonly string[];
  readonly theme?: Theme | undefined;
  readonly format?: ActivityFormat | undefined;
}

/** A date with what its line in a list says. */
export type AgendaDate = Awaited<ReturnType<typeof selectDates>>[number];

/** Dates by time, at most so many, after the first `offset`. */
type Listing = (span: Span, limit: number, offset?: number) => Promise<AgendaDate[]>;

/** The dates that fit a question and that its viewer may see. */
export interface Dates {
  readonly everywhere: Listing;
  /** Those of one canton. */
  readonly inCanton: (cantonId: number) => Listing;
  /** Those of none of these cantons; at most 500. */
  readonly outside: (cantonIds: readonly number[]) => Listing;
}

/** Whether a question leaves no activity at all, or which few, or too many to be named. */
type Fitting = { readonly ids: readonly number[] } | { readonly condition: SQL | undefined };

/**
 * Prepares to list dates. They are walked in the order of time until enough are found; where a question leaves only a
 * few activities, their dates alone are looked at, however far they lie.
 */
export async function datesOf(
  read: Reader,
  viewer: Viewer,
  narrowing: Narrowing,
  now = new Date(),
): Promise<Dates> {
  const fitting = await fittingActivities(read, narrowing);
  const lately = new Date(now.getTime() - cancelledDays * 86_400_000);
  const visible = and(
    or(isNull(occurrences.cancelledAt), gt(occurrences.cancelledAt, lately)),
    "ids" in fitting ? inArray(occurrences.activityId, [...fitting.ids]) : fitting.condition,
    offeredActivities(read, viewer),
  );
  const none = "ids" in fitting && fitting.ids.length === 0;
  const asking = (where?: SQL) => {
    const asked = prepare(selectDates(read, and(where, within, visible)), "");
    return async (
      { startsFrom, startsBefore = never, endsFrom = new Date(0) }: Span,
      limit: number,
      offset = 0,
      cantonId = 0,
    ) => (none ? [] : await asked.execute({ startsFrom, startsBefore, endsFrom, limit, offset, cantonId }));
  };
  let inOne: ReturnType<typeof asking> | undefined;
  return {
    everywhere: asking(),
    inCanton: (cantonId) => {
      inOne ??= asking(eq(occurrences.cantonId, sql.placeholder("cantonId")));
      const asked = inOne;
      return (span, limit, offset) => asked(span, limit, offset, cantonId);
    },
    outside: (cantonIds) =>
      asking(or(isNull(occurrences.cantonId), notInArray(occurrences.cantonId, [...cantonIds]))),
  };
}

const placed = (name: keyof Span, column: typeof occurrences.startsAt | typeof occurrences.endsAt) =>
  sql.param(sql.placeholder(name), column);

const within = and(
  gte(occurrences.startsAt, placed("startsFrom", occurrences.startsAt)),
  lt(occurrences.startsAt, placed("startsBefore", occurrences.startsAt)),
  gte(occurrences.endsAt, placed("endsFrom", occurrences.endsAt)),
);

const selectDates = (read: Reader, condition: SQL | undefined) =>
  read
    .select({
      uid: occurrences.uid,
      day: occurrences.day,
      startsAt: occurrences.startsAt,
      endsAt: occurrences.endsAt,
      movedAt: occurrences.movedAt,
      cancelledAt: occurrences.cancelledAt,
      cantonId: occurrences.cantonId,
      slug: activities.slug,
      title: activities.title,
      theme: activities.theme,
      format: activities.format,
      audience: activities.audience,
      timeZone: activities.timeZone,
      recurrence: activities.recurrence,
      hiddenAt: activities.hiddenAt,
      organization: organizations.name,
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(condition)
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(sql.placeholder("limit"))
    .offset(sql.placeholder("offset"));

async function fittingActivities(read: Reader, { words, theme, format }: Narrowing): Promise<Fitting> {
  const worded = words.map((word) => like(activities.titleKey, `%${word}%`));
  const condition = and(
    theme && eq(activities.theme, theme),
    format && eq(activities.format, format),
    ...worded,
  );
  if (!condition) return { condition };
  const found = read.select({ id: activities.id }).from(activities).where(condition);
  const ids = await found.limit(few + 1);
  if (ids.length <= few) return { ids: ids.map(({ id }) => id) };
  return {
    condition: and(
      theme && eq(occurrences.theme, theme),
      format && eq(occurrences.format, format),
      ...worded,
    ),
  };
}
