import type { HistoryRow } from "#app/domain/profiles/history.server";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

const labelIn = (labels: Readonly<Record<string, string>>, word: string) => labels[word] ?? word;

/** Who did what to a profile and when, with the names of what changed. */
export function HistoryTable({ rows }: { rows: readonly HistoryRow[] }) {
  const { audit, organizations } = useWords();
  return (
    <Table
      caption={organizations.history.caption}
      columns={[
        { key: "act", label: audit.act },
        { key: "person", label: audit.person },
        { key: "role", label: audit.role },
        { key: "at", label: audit.at },
        { key: "fields", label: audit.fields },
      ]}
      rows={rows.map((row, at) => ({
        id: at,
        act: labelIn(audit.acts, row.act),
        person: row.person ?? (row.role === "system" ? audit.system : audit.gone),
        role: labelIn(audit.roles, row.role),
        at: <DateTime value={row.at} />,
        fields: row.fields.map((field) => labelIn(audit.fieldNames, field)).join(", "),
      }))}
    />
  );
}
