import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface HostSearchProps {
  slug: string;
  organizations: readonly {
    readonly slug: string;
    readonly name: string;
    readonly canton: string | null;
    readonly asked: boolean;
  }[];
}

/** What was found under a name, each with the button that asks it. */
export function HostSearch({ slug, organizations }: HostSearchProps) {
  const words = useWords().activities.hosts;
  if (organizations.length === 0) return <p>{words.nothing}</p>;
  return (
    <Section title={words.found}>
      <CardList>
        {organizations.map(({ slug: organization, name, canton, asked }) => (
          <Card key={organization} title={name} level={3}>
            {canton && <p className="hint">{canton}</p>}
            {asked ? (
              <Tags>
                <Tag>{words.asked}</Tag>
              </Tags>
            ) : (
              <PostButton
                action={paths.activityHosts(slug)}
                label={words.invite}
                about={name}
                fields={{ organization }}
                kind="secondary"
              />
            )}
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
