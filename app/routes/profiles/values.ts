import type { Facets } from "#app/domain/organizations/facets.server";
import type { EditionData } from "#app/domain/organizations/organization.schema";
import type { OrganizationRecord } from "#app/domain/organizations/organization.server";
import type { Canton } from "#app/domain/territories/cantons.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

type Stated = Pick<
  EditionData,
  "name" | "acronym" | "kind" | "legalForm" | "formedBy" | "mission" | "founded"
> &
  Pick<Facets, "themes" | "languages" | "populations">;

const formValues = (stated: Stated, canton: string, coverage: readonly string[]) => ({
  name: stated.name,
  acronym: stated.acronym ?? "",
  kind: stated.kind,
  legalForm: stated.legalForm,
  formedBy: stated.formedBy,
  mission: stated.mission,
  themes: [...stated.themes].sort(),
  canton,
  coverage: [...coverage].sort(),
  populations: [...stated.populations].sort(),
  languages: [...stated.languages].sort(),
  founded: stated.founded === null ? "" : String(stated.founded),
});

type Chosen = Facets & { readonly coverageCodes: readonly string[] };

/** What is stored, as the form shows it. */
export const recordValues = (organization: OrganizationRecord, chosen: Chosen) =>
  formValues({ ...organization, ...chosen }, organization.canton.code, chosen.coverageCodes);

function typedValues(data: EditionData, cantons: readonly Canton[]) {
  const codes = new Map(cantons.map(({ id, code }) => [id, code]));
  const codeOf = (id: number) => codes.get(id) ?? "";
  return formValues(data, codeOf(data.canton), [...new Set(data.coverage)].map(codeOf));
}

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  data: EditionData,
  cantons: readonly Canton[],
  stored: OrganizationRecord,
  chosen: Chosen,
  words: Words,
): FormResult {
  const now = recordValues(stored, chosen);
  const { themes, languages, populations, form } = words.organizations;
  const list = (labels: readonly string[]) => labels.join(", ") || form.noneSet;
  const covered = cantons.filter(({ code }) => now.coverage.includes(code)).map(({ name }) => name);
  const shown = {
    themes: list(now.themes.map((theme) => themes[theme])),
    languages: list(now.languages.map((language) => languages[language])),
    populations: list(now.populations.map((population) => populations[population])),
    coverage: list(covered),
  };
  return staleForm(typedValues(data, cantons), now, shown, stored.version);
}
