import type { Taken } from "#app/domain/offices/coverage.server";
import type { OfficeData } from "#app/domain/offices/office.schema";
import type { OfficeRecord } from "#app/domain/offices/offices.server";
import type { Canton } from "#app/domain/territories/cantons.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** What is stored, as the form shows it. */
export const recordValues = (office: OfficeRecord) => ({
  name: office.name,
  seat: office.seat,
  covers: office.covers.map((canton) => canton.code).sort(),
  active: office.active ? "yes" : "",
});

function typedValues(data: OfficeData, cantons: readonly Canton[]) {
  const codes = new Map(cantons.map((canton) => [canton.id, canton.code]));
  return {
    name: data.name,
    seat: codes.get(data.seat) ?? "",
    covers: [...new Set(data.covers)].flatMap((id) => codes.get(id) ?? []).sort(),
    active: data.active ? "yes" : "",
  };
}

/** Another office covers some of the cantons: the sentence names it, what was typed stays. */
export const takenResult = (
  data: OfficeData,
  cantons: readonly Canton[],
  taken: readonly Taken[],
  words: Words,
): FormResult => ({
  values: typedValues(data, cantons),
  errors: { covers: words.offices.taken(taken) },
});

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  data: OfficeData,
  cantons: readonly Canton[],
  stored: OfficeRecord,
  words: Words,
): FormResult {
  const shown = {
    covers: stored.covers.map((canton) => canton.name).join(", "),
    active: stored.active ? words.offices.active : words.offices.inactive,
  };
  return staleForm(typedValues(data, cantons), recordValues(stored), shown, stored.version);
}
