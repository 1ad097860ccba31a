import type { Care } from "#app/domain/activities/cares.server";
import type { Where } from "#app/domain/activities/page.server";
import type { ShownTime } from "#app/domain/activities/when";
import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";

interface ActivityFactsProps {
  organizers: readonly { readonly slug: string; readonly name: string }[];
  when: ShownTime;
  where: Where;
  theme: keyof Words["organizations"]["themes"] | null;
  cares: readonly Care[];
  audience: keyof Words["activities"]["audiences"];
}

/** When, where and by whom; whoever reads it finds what she needs in order to come. */
export function ActivityFacts({ organizers, when, where, theme, cares, audience }: ActivityFactsProps) {
  const { activities, organizations } = useWords();
  const { show } = activities;
  return (
    <Facts
      items={[
        { term: show.when, value: <time dateTime={when.iso}>{when.text}</time> },
        {
          term: show.where,
          value: where.canton ? show.canton(where.canton.name, where.canton.province) : show.online,
        },
        {
          term: show.place,
          value: where.placeKept
            ? show.placeKept
            : where.place && <span className="written">{where.place}</span>,
        },
        {
          term: show.onlineUrl,
          value: where.onlineKept
            ? show.onlineKept
            : where.onlineUrl && (
                <a href={where.onlineUrl} rel="noreferrer">
                  {where.onlineUrl}
                </a>
              ),
        },
        {
          term: show.by,
          value: (
            <ul className="link-list">
              {organizers.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={paths.organization(slug)}>{name}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { term: show.cares, value: cares.map((care) => activities.cares[care]).join(", ") },
        { term: show.theme, value: theme && organizations.themes[theme] },
        { term: show.audience, value: audience !== "public" && activities.audiences[audience] },
      ]}
    />
  );
}
