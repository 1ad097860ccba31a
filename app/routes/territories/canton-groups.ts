import { byProvince } from "#app/domain/territories/provinces";
import type { OptionGroup } from "#app/ui/options";

interface NamedCanton {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** Cantons as the groups of a select; each option names its province too, for who hears only the option. */
export const cantonGroups = (
  cantons: readonly NamedCanton[],
  option: (canton: string, province: string) => string,
): OptionGroup[] =>
  byProvince(cantons).map((province) => ({
    label: province.name,
    options: province.cantons.map(({ code, name }) => ({ value: code, label: option(name, province.name) })),
  }));
