import { directoryAddress } from "#app/domain/directory/address";
import type { DirectoryQuery } from "#app/domain/directory/directory.schema";
import type { Hints, Loosened } from "#app/domain/directory/hints.server";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DirectoryList } from "./list";

/** Nobody answers the question: what to take away from it, and who is near. */
export function DirectoryHints({ query, hints }: { query: DirectoryQuery; hints: Hints }) {
  const { directory: words, territories } = useWords();
  const without = useWithout(query);
  const { nearby, looser } = hints;
  return (
    <>
      <EmptyState title={words.noneTitle} text={words.none} />
      {looser.length > 0 && (
        <Section title={words.loosen}>
          <ul className="link-list">
            {looser.map((one) => (
              <li key={one.without}>
                <a href={paths.organizations(directoryAddress({ ...query, ...emptied(one.without) }))}>
                  {`${without(one.without)}: ${words.count(one.total)}`}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {nearby && (
        <Section
          title={(nearby.all ? words.nearbyAny : words.nearbyTitle)(
            territories.option(nearby.town.name, nearby.town.province),
          )}
        >
          <DirectoryList rows={nearby.rows} />
        </Section>
      )}
    </>
  );
}

const emptied = (without: Loosened) => (without === "q" ? { q: "" } : { [without]: undefined });

function useWithout({ q, theme, population, offer, need }: DirectoryQuery) {
  const { directory, organizations } = useWords();
  const words = directory.without;
  return (filter: Loosened): string => {
    if (filter === "theme" && theme) return words.theme(organizations.themes[theme]);
    if (filter === "population" && population) return words.population(organizations.populations[population]);
    if (filter === "offer" && offer) return words.offer(organizations.supports[offer]);
    if (filter === "need" && need) return words.need(organizations.supports[need]);
    if (filter === "canton") return words.canton;
    return words.q(q);
  };
}
