import { waitingClaims } from "#app/domain/claims/list.server";
import type { Desk } from "#app/domain/desk/desk";
import { countKnownPairs } from "#app/domain/duplicates/known-pairs.server";
import { countGrantsToApprove } from "#app/domain/grants/list.server";
import { waitingFlags } from "#app/domain/moderation/list.server";
import { countFailed } from "#app/domain/notifications/queue.server";
import { countWaiting, oldestWait } from "#app/domain/organizations/review-queue.server";
import { countUnled } from "#app/domain/organizations/staff-list.server";
import { holds, type Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { countNewActivities } from "./activities.server";
import { canListRosterReadings } from "./management.policy";
import { countRosterReadings } from "./roster-readings.server";

export type Work =
  | "review"
  | "claims"
  | "flags"
  | "activities"
  | "duplicates"
  | "unclaimed"
  | "stale"
  | "grants"
  | "mail"
  | "readings";

export interface WaitingWork {
  readonly work: Work;
  readonly count: number;
  /** Since when the first of it waits. */
  readonly oldest: Date | undefined;
}

/** What waits for someone of staff, by the grants she holds; nothing is counted that she could not open. */
export async function listWaitingWork(
  read: Reader,
  desk: Desk,
  person: Person,
  now = new Date(),
): Promise<WaitingWork[]> {
  const found: WaitingWork[] = [];
  const add = (work: Work, count: number, oldest?: Date) => found.push({ work, count, oldest });
  if (holds(person, "networks")) {
    add("review", await countWaiting(read), await oldestWait(read));
    const claims = await waitingClaims(read);
    add("claims", claims.count, claims.oldest);
    const flags = await waitingFlags(read);
    add("flags", flags.count, flags.oldest);
    add("activities", await countNewActivities(read, now));
    const pairs = await countKnownPairs(read, desk);
    if (pairs !== undefined) add("duplicates", pairs);
    const unled = await countUnled(read, now);
    add("stale", unled.stale);
    add("unclaimed", unled.unclaimed);
  }
  if (holds(person, "admin")) {
    add("grants", await countGrantsToApprove(read, person));
    add("mail", await countFailed(read));
  }
  if (canListRosterReadings(person)) add("readings", await countRosterReadings(read, now));
  return found;
}
