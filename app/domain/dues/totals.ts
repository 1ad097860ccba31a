import type { DueState } from "./due.schema";
import type { Period } from "./periods";

/** How many dues a period has and how many of them are paid, with their amounts in cents. */
export interface Totals {
  readonly count: number;
  readonly paidCount: number;
  readonly cents: number;
  readonly paidCents: number;
}

export interface PeriodTotals extends Totals {
  readonly period: Period;
}

/** The totals of one period or of all, of the paid, of the owed or of both. */
export function sumOf(
  totals: readonly PeriodTotals[],
  { period, state }: { readonly period?: Period | undefined; readonly state?: DueState | undefined },
): Totals {
  const sum = { count: 0, paidCount: 0, cents: 0, paidCents: 0 };
  for (const one of totals) {
    if (period !== undefined && one.period !== period) continue;
    const paid = state === "owed" ? 0 : one.paidCents;
    const paidCount = state === "owed" ? 0 : one.paidCount;
    sum.paidCents += paid;
    sum.paidCount += paidCount;
    sum.cents += paid + (state === "paid" ? 0 : one.cents - one.paidCents);
    sum.count += paidCount + (state === "paid" ? 0 : one.count - one.paidCount);
  }
  return sum;
}
