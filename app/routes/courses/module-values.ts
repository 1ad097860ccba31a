import type { ModuleData } from "#app/domain/courses/course.schema";
import { asHours } from "#app/domain/courses/hours";
import { asLines } from "#app/domain/courses/lines";
import type { ModuleRecord } from "#app/domain/courses/modules.server";
import { staleForm } from "#app/http/stale-form";
import type { FormResult } from "#app/ui/form-result";

const formValues = ({ title, hours, contents }: ModuleData) => ({
  title,
  hours: asHours(hours),
  contents: asLines(contents),
});

/** What is stored, as the form shows it. */
export const recordValues = ({ title, minutes, contents }: ModuleRecord) =>
  formValues({ title, hours: minutes, contents });

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (data: ModuleData, stored: ModuleRecord): FormResult =>
  staleForm(formValues(data), recordValues(stored), {}, stored.version);
