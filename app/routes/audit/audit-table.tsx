import type { AuditRow } from "#app/domain/audit/list.server";
import type { Words } from "#app/locales/dictionary";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const labelIn = (labels: Readonly<Record<string, string>>, word: string) => labels[word] ?? word;

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { audit: words } = useWords();
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
      rows={rows.map((row) => ({
        id: row.id,
        at: <DateTime value={row.at} />,
        person: row.person?.name ?? someone(row.role, words),
        role: labelIn(words.roles, row.role),
        act: labelIn(words.acts, row.act),
        object: about(row, words),
        outcome: <Tag kind={row.outcome === "done" ? "plain" : "alert"}>{words.outcomes[row.outcome]}</Tag>,
        fields: row.fields.map((field) => labelIn(words.fieldNames, field)).join(", "),
      }))}
    />
  );
}

const someone = (role: string, words: Words["audit"]) =>
  role === "system" ? words.system : role === "visitor" ? words.visitor : words.gone;

function about({ objectKind, object }: AuditRow, words: Words["audit"]): string {
  const kind = labelIn(words.kinds, objectKind);
  return object ? words.named(kind, object) : kind;
}
