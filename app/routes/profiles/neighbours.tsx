import type { Neighbourhood } from "#app/domain/profiles/neighbours.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Who is near an organization, and the way to all of them. */
export function Neighbours({ neighbourhood: { canton, rows } }: { neighbourhood: Neighbourhood }) {
  const { organizations, directory } = useWords();
  return (
    <Section title={organizations.hub.neighbours}>
      <CardList>
        {rows.map(({ slug, name, canton: place, km }) => (
          <Card key={slug} title={name} href={paths.organization(slug)} level={3}>
            <p className="hint">{`${place} · ${directory.distance(km)}`}</p>
          </Card>
        ))}
      </CardList>
      <p>
        <a href={paths.organizations({ cerca: canton })}>{organizations.hub.allNeighbours}</a>
      </p>
    </Section>
  );
}
