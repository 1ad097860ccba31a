import type { DirectoryQuery } from "#app/domain/directory/directory.schema";
import type { DirectoryPage } from "#app/domain/directory/directory.server";
import type { Words } from "#app/locales/dictionary";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import type { Option, OptionGroup } from "#app/ui/options";

export interface FilterOptions {
  readonly themes: readonly Option[];
  readonly cantons: readonly OptionGroup[];
  readonly populations: readonly Option[];
  readonly offers: readonly Option[];
  readonly needs: readonly Option[];
}

/** Questions of which the options are kept; those of one take up to 40 KB. */
const keptQuestions = 30;
const made = new Map<DirectoryPage["counts"], Map<Words, FilterOptions>>();

/**
 * What each filter offers, with how many organizations it would leave; nothing that leaves none, but the one chosen.
 * The directory counts a question once, so its counts stand for the question and all its pages.
 */
export function filterOptions(
  words: Words,
  query: DirectoryQuery,
  found: Pick<DirectoryPage, "counts" | "cantons">,
): FilterOptions {
  const known = made.get(found.counts) ?? new Map<Words, FilterOptions>();
  const before = known.get(words);
  if (before) return before;
  const options = newOptions(words, query, found);
  made.set(found.counts, known.set(words, options));
  const [oldest] = made.keys();
  if (oldest && made.size > keptQuestions) made.delete(oldest);
  return options;
}

function newOptions(
  { organizations, directory, territories }: Words,
  query: DirectoryQuery,
  { counts, cantons }: Pick<DirectoryPage, "counts" | "cantons">,
): FilterOptions {
  const options = (
    labels: Readonly<Record<string, string>>,
    left: ReadonlyMap<string, number>,
    chosen: string | undefined,
  ): Option[] =>
    Object.entries(labels)
      .filter(([value]) => left.has(value) || value === chosen)
      .map(([value, label]) => ({ value, label: directory.option(label, left.get(value) ?? 0) }));
  const left = [...cantons.values()].filter(({ code }) => counts.canton.has(code) || code === query.canton);
  return {
    themes: options(organizations.themes, counts.theme, query.theme),
    cantons: cantonGroups(left, (canton) => canton).map((group) => ({
      ...group,
      options: group.options.map(({ value, label }) => ({
        value,
        label: directory.option(territories.option(label, group.label), counts.canton.get(value) ?? 0),
      })),
    })),
    populations: options(organizations.populations, counts.population, query.population),
    offers: options(organizations.supports, counts.offer, query.offer),
    needs: options(organizations.supports, counts.need, query.need),
  };
}
