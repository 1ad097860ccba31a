import { eq } from "drizzle-orm";
import { standing } from "#app/domain/activities/standing.server";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Tx } from "#db/client/index";
import { type AttendeeRole, activities, type Care, occurrences } from "#db/schema/activities";
import { organizations } from "#db/schema/organizations";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { closingOf } from "./opening";
import { freeOf, lockSeats, takeSeat } from "./seats.server";

/** In which part someone comes, and what she needs for it. */
export interface Wish {
  readonly role: AttendeeRole;
  readonly needs: readonly Care[];
  readonly children: number | null;
}

/** Who comes, and how her row came to be. */
export type Entrant = Wish &
  Pick<SignUp, "name" | "locale" | "origin"> &
  Partial<Pick<SignUp, "accountId" | "mail" | "phone" | "contactHash" | "tokenHash" | "sealedToken">>;

export type Entry =
  | { readonly outcome: "confirmed" | "waiting"; readonly id: number; readonly uid: string }
  /** Her account has a place on that date, or waits for one; or the same form came twice. */
  | { readonly outcome: "already" }
  /** The date takes nobody any more, or nobody in that part. */
  | { readonly outcome: "closed" };

/**
 * Writes someone into the list of a date: with a place where one is free, else at the end of the line. Everything is
 * looked at again behind the lock of the places; `anyMode` lets an organizer write where people just come.
 */
export async function enter(
  tx: Tx,
  occurrenceId: number,
  { anyMode = false, ...entrant }: Entrant & { readonly anyMode?: boolean },
  now: Date,
): Promise<Entry> {
  const seats = await lockSeats(tx, occurrenceId, entrant.role);
  if (!seats || !(await isOpen(tx, occurrenceId, entrant.accountId ?? null, anyMode, now)))
    return { outcome: "closed" };
  const state = freeOf(seats) > 0 ? "confirmed" : "waiting";
  const [written] = await tx
    .insert(signUps)
    .values({
      ...entrant,
      uid: newUid(),
      occurrenceId,
      nameKey: fold(entrant.name),
      state,
      createdAt: now,
      confirmedAt: state === "confirmed" ? now : null,
    })
    .onConflictDoNothing()
    .returning({ id: signUps.id, uid: signUps.uid });
  if (!written) return { outcome: "already" };
  if (state === "confirmed" && !(await takeSeat(tx, occurrenceId, entrant.role)))
    throw new Error("a free place was not free");
  return { outcome: state, ...written };
}

async function isOpen(
  tx: Tx,
  occurrenceId: number,
  accountId: number | null,
  anyMode: boolean,
  now: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({
      signUpMode: activities.signUpMode,
      hiddenAt: activities.hiddenAt,
      organization: standing,
      startsAt: occurrences.startsAt,
      cancelledAt: occurrences.cancelledAt,
    })
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(eq(occurrences.id, occurrenceId))
    .limit(1);
  if (!row) return false;
  const closing = closingOf(row, row, now);
  if (anyMode) return closing === undefined || closing === "none";
  return closing === undefined && (row.signUpMode === "anyone" || accountId !== null);
}
