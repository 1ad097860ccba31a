import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "#db/client/index";
import { organizationThemes, type Theme } from "#db/schema/organizations";
import {
  type Language,
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  type Population,
} from "#db/schema/profiles";
import { territories } from "#db/schema/territories";

/** The closed lists of a profile, chosen from any number at a time. */
export interface Facets {
  readonly themes: readonly Theme[];
  /** Ids of the cantons in which it works. */
  readonly coverage: readonly number[];
  readonly languages: readonly Language[];
  readonly populations: readonly Population[];
}

/** What an organization has chosen; the cantons also by code, for forms. */
export async function facetsOf(
  read: Reader,
  organizationId: number,
): Promise<Facets & { readonly coverageCodes: readonly string[] }> {
  const themed = await read
    .select({ theme: organizationThemes.theme })
    .from(organizationThemes)
    .where(eq(organizationThemes.organizationId, organizationId))
    .orderBy(asc(organizationThemes.theme));
  const covered = await read
    .select({ id: territories.id, code: territories.code })
    .from(organizationCoverage)
    .innerJoin(territories, eq(territories.id, organizationCoverage.cantonId))
    .where(eq(organizationCoverage.organizationId, organizationId))
    .orderBy(asc(territories.code));
  const spoken = await read
    .select({ language: organizationLanguages.language })
    .from(organizationLanguages)
    .where(eq(organizationLanguages.organizationId, organizationId))
    .orderBy(asc(organizationLanguages.language));
  const served = await read
    .select({ population: organizationPopulations.population })
    .from(organizationPopulations)
    .where(eq(organizationPopulations.organizationId, organizationId))
    .orderBy(asc(organizationPopulations.population));
  return {
    themes: themed.map(({ theme }) => theme),
    coverage: covered.map(({ id }) => id),
    coverageCodes: covered.map(({ code }) => code),
    languages: spoken.map(({ language }) => language),
    populations: served.map(({ population }) => population),
  };
}

/** Makes these the choices of the organization in place of those it had; a list that is not given stays. */
export async function replaceFacets(
  tx: Tx,
  organizationId: number,
  { themes, coverage, languages, populations }: Partial<Facets>,
): Promise<void> {
  const of = <Key extends string, Value>(key: Key, values: readonly Value[]) =>
    [...new Set(values)].map((value) => ({ organizationId, [key]: value }) as Chosen<Key, Value>);
  if (themes) {
    await tx.delete(organizationThemes).where(eq(organizationThemes.organizationId, organizationId));
    if (themes.length > 0) await tx.insert(organizationThemes).values(of("theme", themes));
  }
  if (coverage) {
    await tx.delete(organizationCoverage).where(eq(organizationCoverage.organizationId, organizationId));
    if (coverage.length > 0) await tx.insert(organizationCoverage).values(of("cantonId", coverage));
  }
  if (languages) {
    await tx.delete(organizationLanguages).where(eq(organizationLanguages.organizationId, organizationId));
    if (languages.length > 0) await tx.insert(organizationLanguages).values(of("language", languages));
  }
  if (populations) {
    await tx
      .delete(organizationPopulations)
      .where(eq(organizationPopulations.organizationId, organizationId));
    if (populations.length > 0)
      await tx.insert(organizationPopulations).values(of("population", populations));
  }
}

type Chosen<Key extends string, Value> = { organizationId: number } & Record<Key, Value>;
