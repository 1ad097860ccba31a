import { inArray, type SQL, sql } from "drizzle-orm";
import { provinces } from "#app/domain/territories/cantons.server";
import { prepared } from "#db/client/prepared";
import { organizationThemes } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import {
  type Audience,
  organizationChannels,
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  organizationSupports,
} from "#db/schema/profiles";
import { territories } from "#db/schema/territories";

/** An entry of one of the lists of a profile, or its place: the word of the list and at most five texts. */
export interface PartRow {
  readonly list: "theme" | "language" | "population" | "coverage" | "channel" | "offer" | "need" | "place";
  readonly one: string;
  readonly two: string | null;
  readonly three: string | null;
  readonly four: string | null;
  readonly five: string | null;
}

const rowsFor = (name: string, shown: readonly Audience[]) =>
  prepared(`profile-parts-${name}`, (read) =>
    read
      .select({
        list: sql<PartRow["list"]>`list`,
        one: sql<string>`one`,
        two: sql<string | null>`two`,
        three: sql<string | null>`three`,
        four: sql<string | null>`four`,
        five: sql<string | null>`five`,
      })
      .from(partsSql(shown))
      .orderBy(sql`list`, sql`position`, sql`three`),
  );

/**
 * Every list of a profile and its place in one query, by the widest audience that it is read for: only the channels
 * that are for it, and the place as it was published for it. To be asked with `id`, the organization's.
 */
export const partRows: Readonly<Record<Audience, ReturnType<typeof rowsFor>>> = {
  public: rowsFor("public", ["public"]),
  network: rowsFor("network", ["public", "network"]),
  organization: rowsFor("organization", ["public", "network", "organization"]),
};

function partsSql(shown: readonly Audience[]): SQL {
  const id = sql.placeholder("id");
  const audience: PlaceAudience = shown.includes("network") ? "network" : "public";
  const theme = organizationThemes;
  const language = organizationLanguages;
  const population = organizationPopulations;
  const covered = organizationCoverage;
  const channel = organizationChannels;
  const support = organizationSupports;
  const place = publishedPlaces;
  const canton = territories;
  /** Only an exact place is a point on a map; the middle of a cell or of a canton would lead people astray. */
  const point = sql`case when ${place.precision} = 'exact' then cast(${place.latitude} as text) || ',' || cast(${place.longitude} as text) end`;
  return sql`(
    select 'theme' as list, ${theme.theme} as one, null as two, null as three, null as four, null as five, 0 as position
      from ${theme} where ${theme.organizationId} = ${id}
    union all select 'language', ${language.language}, null, null, null, null, 0
      from ${language} where ${language.organizationId} = ${id}
    union all select 'population', ${population.population}, null, null, null, null, 0
      from ${population} where ${population.organizationId} = ${id}
    union all select 'coverage', ${canton.name}, ${provinces.name}, ${canton.nameKey}, null, null, 0
      from ${covered}
      join ${canton} on ${canton.id} = ${covered.cantonId}
      join ${canton} ${provinces} on ${provinces.id} = ${canton.parentId}
      where ${covered.organizationId} = ${id}
    union all select 'channel', ${channel.kind}, ${channel.value}, null, null, null, ${channel.id}
      from ${channel} where ${channel.organizationId} = ${id} and ${inArray(channel.audience, shown)}
    union all select ${support.side}, ${support.support}, ${support.detail}, null, null, null, ${support.id}
      from ${support} where ${support.organizationId} = ${id}
    union all select 'place', ${canton.name}, ${provinces.name}, ${place.precision}, ${point}, ${place.directions}, 0
      from ${place}
      join ${canton} on ${canton.id} = ${place.cantonId}
      join ${canton} ${provinces} on ${provinces.id} = ${canton.parentId}
      where ${place.organizationId} = ${id} and ${place.audience} = ${audience}
  ) parts`;
}
