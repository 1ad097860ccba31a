import type { ChecklistEntry } from "#app/domain/requirements/checklist.server";
import { LinkButton } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Tag, type TagKind, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface ChecklistCardProps {
  entry: Omit<ChecklistEntry, "id" | "markedAt" | "confirmedOn"> & { readonly unconfirmed: boolean };
  /** Where to say how it stands, for who may. */
  href?: string | undefined;
}

const tagKinds = {
  done: "done",
  "in-progress": "waiting",
  "not-applicable": "plain",
  pending: "plain",
} as const satisfies Record<string, TagKind>;

/** One requirement and how it stands in the organization. */
export function ChecklistCard({ entry, href }: ChecklistCardProps) {
  const words = useWords().requirements;
  const state = entry.state ?? "pending";
  return (
    <Card title={entry.title} level={3}>
      <Tags>
        <Tag kind={tagKinds[state]}>
          {words.states[state]}
          {entry.since && (
            <>
              {" "}
              {words.since} <DateTime value={entry.since} style="day" />
            </>
          )}
        </Tag>
        {entry.unconfirmed && <Tag kind="alert">{words.unconfirmed}</Tag>}
      </Tags>
      {entry.unconfirmed && <p className="hint">{words.unconfirmedHint}</p>}
      <p className="written">{entry.detail}</p>
      <Facts
        items={[
          { term: words.institution, value: entry.institution },
          { term: words.source, value: entry.source },
        ]}
      />
      {href && (
        <LinkButton href={href} kind="secondary">
          {words.change}
          <span className="sr-only"> {words.about(entry.title)}</span>
        </LinkButton>
      )}
    </Card>
  );
}
