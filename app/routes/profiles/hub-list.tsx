import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import type { HubEntry } from "./hub-sections";

/** Pages of an organization, each with where it stands. */
export function HubList({ title, entries }: { title: string; entries: readonly HubEntry[] }) {
  const { hub } = useWords().organizations;
  return (
    <Section title={title}>
      <CardList>
        {entries.map(({ title: name, href, text, missing }) => (
          <Card key={href} title={name} href={href} level={3}>
            {text && <p className="hint">{text}</p>}
            {missing && (
              <Tags>
                <Tag kind="waiting">{hub.missing}</Tag>
              </Tags>
            )}
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
