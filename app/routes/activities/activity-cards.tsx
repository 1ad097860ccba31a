import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface ActivityCardsProps {
  rows: readonly {
    readonly slug: string;
    readonly title: string;
    readonly day: string;
    readonly when: string;
    /** Dates of it that belong in the list. */
    readonly dates: number;
    readonly audience: keyof Words["activities"]["audiences"];
    readonly hidden: boolean;
    /** Who answers for it, where that is another organization. */
    readonly organizer: string | null;
  }[];
}

/** Activities of an organization, each with one of its dates. */
export function ActivityCards({ rows }: ActivityCardsProps) {
  const { audiences, list: words } = useWords().activities;
  return (
    <CardList>
      {rows.map(({ slug, title, day, when, dates, audience, hidden, organizer }) => (
        <Card key={slug} title={title} href={paths.activity(slug, { fecha: day })}>
          <p>{[when, words.more(dates)].filter(Boolean).join(" ")}</p>
          {organizer && <p className="hint">{words.with(organizer)}</p>}
          {(audience !== "public" || hidden) && (
            <Tags>
              {audience !== "public" && <Tag>{audiences[audience]}</Tag>}
              {hidden && <Tag kind="alert">{words.hidden}</Tag>}
            </Tags>
          )}
        </Card>
      ))}
    </CardList>
  );
}
