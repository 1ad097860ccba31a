import { and, asc, eq, inArray } from "drizzle-orm";
import { provinces } from "#app/domain/territories/cantons.server";
import type { Reader } from "#db/client/index";
import {
  type ChannelKind,
  type Language,
  organizationChannels,
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  organizationSupports,
  type Population,
  type Support,
  type SupportSide,
} from "#db/schema/profiles";
import { territories } from "#db/schema/territories";

/** What an organization says in any number of entries, beside its themes. */
export interface Lists {
  readonly populations: Population[];
  readonly languages: Language[];
  /** Cantons in which it works. */
  readonly coverage: { readonly canton: string; readonly province: string }[];
  readonly supports: {
    readonly side: SupportSide;
    readonly support: Support;
    readonly detail: string | null;
  }[];
  /** Those that everyone may read. */
  readonly channels: { readonly kind: ChannelKind; readonly value: string }[];
}

/** The public lists of several organizations, by organization; at most 500 ids. */
export async function listsOf(read: Reader, ids: readonly number[]): Promise<Map<number, Lists>> {
  const found = new Map<number, Lists>(
    ids.map((id) => [id, { populations: [], languages: [], coverage: [], supports: [], channels: [] }]),
  );
  if (ids.length === 0) return found;
  const wanted = [...ids];
  const populations = await read
    .select({ id: organizationPopulations.organizationId, population: organizationPopulations.population })
    .from(organizationPopulations)
    .where(inArray(organizationPopulations.organizationId, wanted))
    .orderBy(asc(organizationPopulations.population));
  for (const { id, population } of populations) found.get(id)?.populations.push(population);
  const languages = await read
    .select({ id: organizationLanguages.organizationId, language: organizationLanguages.language })
    .from(organizationLanguages)
    .where(inArray(organizationLanguages.organizationId, wanted))
    .orderBy(asc(organizationLanguages.language));
  for (const { id, language } of languages) found.get(id)?.languages.push(language);
  const coverage = await read
    .select({
      id: organizationCoverage.organizationId,
      canton: territories.name,
      province: provinces.name,
    })
    .from(organizationCoverage)
    .innerJoin(territories, eq(territories.id, organizationCoverage.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(inArray(organizationCoverage.organizationId, wanted))
    .orderBy(asc(territories.nameKey), asc(territories.id));
  for (const { id, ...canton } of coverage) found.get(id)?.coverage.push(canton);
  const { organizationId, side, support, detail } = organizationSupports;
  const supports = await read
    .select({ id: organizationId, side, support, detail })
    .from(organizationSupports)
    .where(inArray(organizationId, wanted))
    .orderBy(asc(organizationSupports.id));
  for (const { id, ...entry } of supports) found.get(id)?.supports.push(entry);
  const channel = organizationChannels;
  const channels = await read
    .select({ id: channel.organizationId, kind: channel.kind, value: channel.value })
    .from(channel)
    .where(and(inArray(channel.organizationId, wanted), eq(channel.audience, "public")))
    .orderBy(asc(channel.id));
  for (const { id, ...entry } of channels) found.get(id)?.channels.push(entry);
  return found;
}
