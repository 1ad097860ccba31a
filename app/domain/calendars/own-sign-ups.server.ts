import { and, desc, eq, ne } from "drizzle-orm";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { mostEvents } from "./window";

export type OwnSignUp = Pick<SignUp, "occurrenceId" | "state" | "createdAt" | "confirmedAt">;

/** The dates for which she has a place or waits for one, by date; the latest sign-ups, as many as a calendar holds. */
export async function ownSignUps(read: Reader, viewer: Viewer): Promise<ReadonlyMap<number, OwnSignUp>> {
  if (viewer.id === null) return new Map();
  const rows = await read
    .select({
      occurrenceId: signUps.occurrenceId,
      state: signUps.state,
      createdAt: signUps.createdAt,
      confirmedAt: signUps.confirmedAt,
    })
    .from(signUps)
    .where(and(eq(signUps.accountId, viewer.id), ne(signUps.state, "withdrawn")))
    .orderBy(desc(signUps.id))
    .limit(mostEvents);
  return new Map(rows.map((row) => [row.occurrenceId, row]));
}
