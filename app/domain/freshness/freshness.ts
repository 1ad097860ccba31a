import type { OrganizationState } from "#db/schema/organizations";

/** What the freshness of a profile follows from. */
export interface Confirmable {
  readonly state: OrganizationState;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** Months after which a profile that nobody confirmed says so, and its leaders are asked. */
const freshMonths = 6;
/** Days after which those who kept silent are asked once more. */
const secondAskingDays = 30;
const day = 86_400_000;

/**
 * When it was last known that the profile holds: its people or, where it has none, staff said so; else when it was
 * published, or loaded by staff. Undefined for a profile that is not before everyone.
 */
export function lastConfirmed({ state, createdAt, publishedAt, confirmedAt }: Confirmable): Date | undefined {
  if (state === "unclaimed") return confirmedAt ?? createdAt;
  if (state !== "published") return undefined;
  return latest(confirmedAt, publishedAt) ?? createdAt;
}

/** Since when nobody has confirmed the profile, where that is six months or longer; undefined while it is fresh. */
export function staleSince(organization: Confirmable, now = new Date()): Date | undefined {
  const last = lastConfirmed(organization);
  return last && addMonths(last, freshMonths) <= now ? last : undefined;
}

/** Profiles last confirmed at this instant or before it are stale. */
export const staleBefore = (now: Date): Date => addMonths(now, -freshMonths);

/**
 * The next instant, after `after`, at which the leaders are asked whether the profile still holds: every six months
 * since `last`, and each time once more thirty days later.
 */
export function nextAsking(last: Date, after: Date): Date {
  for (let months = freshMonths; ; months += freshMonths) {
    const first = addMonths(last, months);
    if (first > after) return first;
    const second = new Date(first.getTime() + secondAskingDays * day);
    if (second > after) return second;
  }
}

function latest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** The same day and hour (UTC) so many months later, or the last day of a shorter month. */
function addMonths(instant: Date, months: number): Date {
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(instant.getUTCDate(), lastDay));
  return moved;
}
