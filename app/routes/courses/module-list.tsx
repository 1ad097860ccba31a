import { Bullets } from "#app/ui/bullets";
import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface ModuleListProps {
  modules: readonly {
    readonly title: string;
    readonly minutes: number;
    readonly contents: readonly string[];
  }[];
}

/** What a course contains, part by part. */
export function ModuleList({ modules }: ModuleListProps) {
  const words = useWords().courses;
  return (
    <Section title={words.show.modules}>
      <CardList>
        {modules.map(({ title, minutes, contents }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a module is told by its place, and two may have one title
          <Card key={at} title={words.show.module(at + 1, title)} level={3}>
            <p className="hint">{words.duration(minutes)}</p>
            <Bullets items={contents} />
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
