import { longPeriod } from "#app/domain/dues/periods";
import type { PreparedUnion } from "#app/domain/memberships/union-preview.server";
import type { Locale } from "#app/domain/viewer";

/** Two entries and their union as their page shows them. */
export function comparisonOf(
  { kept, taken, united, dues, shared, bothPaid, invited }: PreparedUnion,
  locale: Locale,
) {
  const side = ({ name, role, since, phone, mail, note }: PreparedUnion["kept"], count: number) => ({
    ...{ name, role, since, phone, mail, note },
    dues: count,
  });
  const named = (period: string) => ({ period, label: longPeriod(period, locale) });
  return {
    kept: side(kept, dues.kept),
    taken: side(taken, dues.taken),
    united: side({ ...kept, ...united }, dues.united),
    keptUid: kept.uid,
    takenUid: taken.uid,
    hasAccount: kept.accountId !== null,
    shared: shared.map(({ period, stays, goes }) => ({
      ...named(period),
      stays: { cents: stays.amountCents, paid: stays.paidOn !== null },
      goes: goes.amountCents,
    })),
    bothPaid: bothPaid.map(({ period }) => named(period)),
    invited,
  };
}

export type Comparison = ReturnType<typeof comparisonOf>;
