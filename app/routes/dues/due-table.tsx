import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { type Column, Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import type { ShownDue } from "./shown-due";

interface DueTableProps {
  slug: string;
  caption: string;
  dues: readonly ShownDue[];
  /** For who keeps the register: what is paid now is paid on this day. */
  keeping?: { readonly today: string } | undefined;
  withNames?: boolean;
}

/** Dues, each with its state and its receipt. */
export function DueTable({ slug, caption, dues, keeping, withNames = false }: DueTableProps) {
  const words = useWords().dues;
  const [name, period]: [Column, Column] = [
    { key: "name", label: words.person },
    { key: "period", label: words.period },
  ];
  return (
    <Table
      caption={caption}
      columns={[
        ...(withNames ? [name, period] : [period]),
        { key: "amount", label: words.amount, align: "end" },
        { key: "state", label: words.state },
        { key: "receipt", label: words.receipt },
      ]}
      rows={dues.map((due) => ({
        id: due.uid,
        name: keeping ? (
          <a href={paths.due(slug, due.uid)}>
            {due.name}
            <span className="sr-only">, {due.periodText}</span>
          </a>
        ) : (
          due.name
        ),
        period: due.periodText,
        amount: words.money(due.amountCents),
        state: due.paidOn ? (
          <>
            <Tag kind="done">{words.states.paid}</Tag> <DateTime value={due.paidOn} style="day" />
          </>
        ) : (
          <Tag kind="waiting">{words.states.owed}</Tag>
        ),
        receipt: <Receipt slug={slug} due={due} keeping={keeping} />,
      }))}
    />
  );
}

function Receipt({ slug, due, keeping }: Pick<DueTableProps, "slug" | "keeping"> & { due: ShownDue }) {
  const { list, numbered } = useWords().dues;
  if (due.receiptNumber !== null)
    return <a href={paths.dueReceipt(slug, due.uid)}>{numbered(due.receiptNumber)}</a>;
  if (!keeping) return null;
  return (
    <PostButton
      action={paths.due(slug, due.uid)}
      label={list.pay}
      about={list.payAbout(due.name, due.periodText)}
      kind="secondary"
      fields={{ ...due.typed, paidOn: keeping.today, version: String(due.version) }}
    />
  );
}
