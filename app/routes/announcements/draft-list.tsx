import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import type { Listed } from "./listed";

/** What was written and is not sent yet. */
export function DraftList({ slug, drafts }: { slug: string; drafts: readonly Listed[] }) {
  const words = useWords().announcements;
  return (
    <Section title={words.drafts}>
      <CardList>
        {drafts.map(({ uid, title, audience, createdAt }) => (
          <Card key={uid} title={title} href={paths.announcement(slug, uid)} level={3}>
            <p className="hint">
              {words.audiences[audience]} · {words.written} <DateTime value={createdAt} style="relative" />
            </p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
