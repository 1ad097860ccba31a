import type { RequirementData } from "#app/domain/requirements/requirement.schema";
import type { RequirementRecord } from "#app/domain/requirements/requirements.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

const formValues = (stated: RequirementData) => ({
  legalForm: stated.legalForm,
  position: String(stated.position),
  title: stated.title,
  detail: stated.detail,
  institution: stated.institution ?? "",
  source: stated.source ?? "",
  validFrom: stated.validFrom,
  validUntil: stated.validUntil ?? "",
  confirmed: stated.confirmed ? "yes" : "",
});

/** What is stored, as the form shows it. */
export const recordValues = (requirement: RequirementRecord) =>
  formValues({ ...requirement, confirmed: requirement.confirmedOn !== null });

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(data: RequirementData, stored: RequirementRecord, words: Words): FormResult {
  const { forms, manage, unconfirmed } = words.requirements;
  const shown = {
    legalForm: forms[stored.legalForm],
    confirmed: stored.confirmedOn === null ? unconfirmed : manage.confirmed,
  };
  return staleForm(formValues(data), recordValues(stored), shown, stored.version);
}
