import type { Said } from "#app/domain/announcements/words";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface NewsProps {
  news: readonly {
    readonly uid: string;
    readonly sentAt: Date | null;
    readonly organization: string;
    readonly slug: string;
    readonly said: Pick<Said, "title" | "locale">;
  }[];
}

/** What her organizations announced lately. */
export function News({ news }: NewsProps) {
  const { mine } = useWords().home;
  return (
    <Section title={mine.news}>
      <CardList>
        {news.map(({ uid, sentAt, organization, slug, said }) => (
          <Card key={uid} title={said.title} href={paths.announcement(slug, uid)} level={3}>
            <p className="hint">
              {mine.newsFrom(organization)}
              {sentAt && (
                <>
                  , <DateTime value={sentAt} style="day" />
                </>
              )}
            </p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
