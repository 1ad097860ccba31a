import { eq } from "drizzle-orm";
import { standing } from "#app/domain/activities/standing.server";
import { hashToken } from "#app/domain/secrets.server";
import type { Reader } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { signUps } from "#db/schema/sign-ups";
import { placeInLine } from "./waitlist.server";

/**
 * What whoever holds the link of a sign-up reads: what and when, and how it stands; `whereByLink` says how much of where.
 * Nothing of who she is: her telephone may be in other hands. Nothing changes by looking.
 */
export async function findByLink(read: Reader, token: string) {
  const [row] = await read
    .select({
      id: signUps.id,
      occurrenceId: signUps.occurrenceId,
      role: signUps.role,
      state: signUps.state,
      mail: signUps.mail,
      mailConfirmedAt: signUps.mailConfirmedAt,
      activity: {
        organizationId: activities.organizationId,
        slug: activities.slug,
        title: activities.title,
        timeZone: activities.timeZone,
        place: activities.place,
        onlineUrl: activities.onlineUrl,
        hiddenAt: activities.hiddenAt,
        audience: activities.audience,
        whereAudience: activities.whereAudience,
      },
      organization: standing,
      date: {
        day: occurrences.day,
        startsAt: occurrences.startsAt,
        place: occurrences.place,
        movedAt: occurrences.movedAt,
        cancelledAt: occurrences.cancelledAt,
        cancelledReason: occurrences.cancelledReason,
      },
    })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(eq(signUps.tokenHash, hashToken(token)))
    .limit(1);
  if (!row) return undefined;
  const line = row.state === "waiting" ? await placeInLine(read, row) : undefined;
  return { ...row, line };
}
