import {
  type Demographics,
  dimensionNames,
  fieldOf,
  groupsOf,
} from "#app/domain/activity-reports/demographics";
import { staleForm } from "#app/http/stale-form";
import type { FormResult } from "#app/ui/form-result";

interface Report {
  readonly summary: string;
  readonly attendance: number;
  readonly demographics: Demographics;
  readonly version: number;
}

/** A report as its form shows it. */
export function recordValues({ summary, attendance, demographics }: Omit<Report, "version">) {
  const groups = dimensionNames.flatMap((dimension) =>
    groupsOf[dimension].map((group): [string, string] => [
      fieldOf(dimension, group),
      String(demographics[dimension][group] ?? ""),
    ]),
  );
  return { summary, attendance: String(attendance), ...Object.fromEntries(groups) };
}

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (typed: Report, stored: Report): FormResult =>
  staleForm(recordValues(typed), recordValues(stored), {}, stored.version);
