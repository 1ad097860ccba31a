import { and, eq, gt, isNotNull, isNull, type SQL } from "drizzle-orm";
import { accounts, secondFactors } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";

/** Grants that nobody took back and whose day has not come, approved or waiting. */
export const stands = (now: Date): SQL | undefined =>
  and(isNull(grants.revokedAt), gt(grants.expiresAt, now));

/** Grants in force: approved and standing. They sleep while their holder is not ready for them. */
export const inForce = (now: Date): SQL | undefined => and(isNotNull(grants.approvedAt), stands(now));

/** Grants that wait for a second person. */
export const waits = (now: Date): SQL | undefined => and(isNull(grants.approvedAt), stands(now));

/** Holders under whom a grant in force is awake: a confirmed second factor, a password of staff grade. */
export const holderIsReady: SQL | undefined = and(
  isNotNull(secondFactors.confirmedAt),
  eq(accounts.passwordGrade, "staff"),
);
