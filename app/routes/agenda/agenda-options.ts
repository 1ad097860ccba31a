import type { Canton } from "#app/domain/territories/cantons.server";
import type { Words } from "#app/locales/dictionary";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import type { Option, OptionGroup } from "#app/ui/options";

export interface AgendaOptions {
  readonly themes: readonly Option[];
  readonly formats: readonly Option[];
  readonly cantons: readonly OptionGroup[];
}

/** What each filter of the agenda offers: cantons where something is to come, and the one that was asked for. */
export const agendaOptions = (
  { organizations, agenda, territories }: Words,
  cantons: readonly Canton[],
  asked: Canton | undefined,
): AgendaOptions => ({
  themes: optionsOf(organizations.themes),
  formats: optionsOf(agenda.formats),
  cantons: cantonGroups(
    asked && cantons.every(({ code }) => code !== asked.code) ? [asked, ...cantons] : cantons,
    territories.option,
  ),
});

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
