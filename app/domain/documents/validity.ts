import { type Day, daysBetween } from "#app/domain/calendar";

/** From how many days before its end a document's page warns. */
export const warnedDays = 30;

/** How a document stands on a day; `days` counts to its last day, on which it still holds. */
export type Validity =
  | { readonly state: "valid" | "undated" | "expired" }
  | { readonly state: "expiring"; readonly days: number };

export function validityOf(expiresOn: Day | null, today: Day): Validity {
  if (expiresOn === null) return { state: "undated" };
  const days = daysBetween(today, expiresOn);
  if (days < 0) return { state: "expired" };
  return days <= warnedDays ? { state: "expiring", days } : { state: "valid" };
}
