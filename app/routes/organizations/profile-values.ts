import type { OrganizationData } from "#app/domain/organizations/organization.schema";
import type { OrganizationRecord } from "#app/domain/organizations/organization.server";
import type { Canton } from "#app/domain/territories/cantons.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

type Stated = Pick<
  OrganizationRecord,
  "name" | "acronym" | "kind" | "legalForm" | "formedBy" | "mission" | "themes" | "publicMail"
>;

const formValues = (stated: Stated, canton: string) => ({
  name: stated.name,
  acronym: stated.acronym ?? "",
  kind: stated.kind,
  legalForm: stated.legalForm,
  formedBy: stated.formedBy,
  mission: stated.mission,
  themes: [...stated.themes].sort(),
  canton,
  publicMail: stated.publicMail ?? "",
});

/** What is stored, as the form shows it. */
export const recordValues = (organization: OrganizationRecord) =>
  formValues(organization, organization.canton.code);

const typedValues = (data: OrganizationData, cantons: readonly Canton[]) =>
  formValues(data, cantons.find((canton) => canton.id === data.canton)?.code ?? "");

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  data: OrganizationData,
  cantons: readonly Canton[],
  stored: OrganizationRecord,
  words: Words,
): FormResult {
  const now = recordValues(stored);
  const shown = { themes: now.themes.map((theme) => words.organizations.themes[theme]).join(", ") };
  return staleForm(typedValues(data, cantons), now, shown, stored.version);
}
