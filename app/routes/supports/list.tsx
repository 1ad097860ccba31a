import type { listSupports } from "#app/domain/supports/supports.server";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface SupportListProps {
  slug: string;
  side: "offer" | "need";
  /** Both sides together. */
  list: Awaited<ReturnType<typeof listSupports>>;
}

/** One side of what an organization offers and looks for; each entry can be taken away. */
export function SupportList({ slug, side, list }: SupportListProps) {
  const { supports: words, organizations } = useWords();
  const own = list.filter((entry) => entry.side === side);
  return (
    <Section title={words.sides[side]}>
      {own.length === 0 && <p>{side === "offer" ? words.emptyOffer : words.emptyNeed}</p>}
      <CardList>
        {own.map(({ uid, support, detail }) => (
          <Card key={uid} title={organizations.supports[support]} level={3}>
            {detail && <p>{detail}</p>}
            <PostButton
              action={paths.supportRemoval(slug, uid)}
              label={words.remove}
              about={organizations.supports[support]}
              kind="quiet"
            />
          </Card>
        ))}
      </CardList>
    </Section>
  );
}
