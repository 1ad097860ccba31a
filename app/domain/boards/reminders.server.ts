import { and, eq, isNull, ne } from "drizzle-orm";
import { isTimely } from "#app/domain/calendar";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Handler } from "#app/domain/schedule/handler";
import { planDays } from "#app/domain/schedule/reminders.server";
import { unscheduleAbout } from "#app/domain/schedule/schedule.server";
import type { Tx } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { organizations } from "#db/schema/organizations";
import { isLast, isLeading } from "./positions";
import { listTerms } from "./terms.server";

/** Days before the end of the last term of a leading position on which the leaders are told, the earliest first. */
export const remindedDays = [60, 15] as const;

const kind = "board-term-end";

/**
 * Sets anew when to remind of the ends of an organization's leading terms: each change of one term can make another
 * the last of its position, or no longer. A morning that is past is let go.
 */
export async function planTermReminders(
  tx: Tx,
  organizationId: number,
  now = new Date(),
  removedId?: number,
): Promise<void> {
  if (removedId !== undefined) await unscheduleAbout(tx, kind, removedId);
  const terms = await listTerms(tx, organizationId);
  for (const term of terms) {
    const last = isLeading(term.position) && isLast(term, terms) ? term.endsOn : null;
    await planDays(tx, { kind, subjectId: term.id }, last, remindedDays, now);
  }
}

/**
 * Tells the leaders that a term ends, where it still does on the day this was planned for, is followed by none, and
 * the organization stands. Late by so much that the next reminder is due as well, it leaves the word to that one.
 */
export const remindOfTermEnd: Handler = async (tx, { subjectId, plannedFor }, now) => {
  if (subjectId === null) return;
  const [found] = await tx
    .select({ organizationId: boardTerms.organizationId })
    .from(boardTerms)
    .innerJoin(organizations, eq(organizations.id, boardTerms.organizationId))
    .where(
      and(
        eq(boardTerms.id, subjectId),
        ne(organizations.state, "archived"),
        isNull(organizations.mergedIntoId),
      ),
    )
    .limit(1);
  if (!found) return;
  const { organizationId } = found;
  const terms = await listTerms(tx, organizationId);
  const term = terms.find(({ id }) => id === subjectId);
  if (!term?.endsOn || !isLeading(term.position) || !isLast(term, terms)) return;
  if (!isTimely(term.endsOn, remindedDays, plannedFor, now)) return;
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, "board-term-ending", { organizationId, termId: subjectId }, now);
};
