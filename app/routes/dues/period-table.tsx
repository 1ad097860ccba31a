import type { PeriodTotals } from "#app/domain/dues/totals";
import { paths } from "#app/paths";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

interface PeriodTableProps {
  slug: string;
  totals: readonly (PeriodTotals & { readonly label: string })[];
}

/** What is expected, paid and missing of each period. */
export function PeriodTable({ slug, totals }: PeriodTableProps) {
  const { list, period: periodLabel, money } = useWords().dues;
  return (
    <Table
      caption={list.periods}
      columns={[
        { key: "period", label: periodLabel },
        { key: "count", label: list.count },
        { key: "expected", label: list.expected, align: "end" },
        { key: "paid", label: list.paid, align: "end" },
        { key: "owed", label: list.owed, align: "end" },
      ]}
      rows={totals.map(({ period, label, count, paidCount, cents, paidCents }) => ({
        id: period,
        period: <a href={paths.dues(slug, { periodo: period })}>{label}</a>,
        count: list.paidOf(paidCount, count),
        expected: money(cents),
        paid: money(paidCents),
        owed: money(cents - paidCents),
      }))}
    />
  );
}
