import type { AuditRow } from "#app/domain/audit/list.server";
import type { Words } from "#app/locales/dictionary";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const labelIn = (labels: Readonly<Record<string, string>>, word: string) => labels[word] ?? word;

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { audit: words, notifications } = useWords();
  const fieldLabels = { ...notifications.kinds, ...words.fieldNames };
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "at", label: words.at },
        { key: "person", label: words.person },
        { key: "role", label: words.role },
        { key: "act", label: words.act },
        { key: "object", label: words.object },
        { key: "outcome", label: words.outcome },
        { key: "fields", label: words.fields },
      ]}
      rows={rows.map((row, at) => ({
        id: at,
        at: <DateTime value={row.at} />,
        person: row.person ?? someone(row.role, words),
        role: labelIn(words.roles, row.role),
        act: labelIn(words.acts, row.act),
        object: about(row, words),
        outcome: <Tag kind={row.outcome === "done" ? "plain" : "alert"}>{words.outcomes[row.outcome]}</Tag>,
        fields: changedFields(row)
          .map((field) => labelIn(fieldLabels, field))
          .join(", "),
      }))}
    />
  );
}

const someone = (role: string, words: Words["audit"]) =>
  role === "system" ? words.system : role === "visitor" ? words.visitor : words.gone;

/** A refused page is named by its pattern in the route table, which stands in the place of the fields. */
const isPage = ({ objectKind }: AuditRow) => objectKind === "page";

const changedFields = (row: AuditRow) => (isPage(row) ? [] : row.fields);

function about(row: AuditRow, words: Words["audit"]): string {
  const kind = labelIn(words.kinds, row.objectKind);
  const name = isPage(row) ? row.fields.join(", ") : row.object;
  return name ? words.named(kind, name) : kind;
}
