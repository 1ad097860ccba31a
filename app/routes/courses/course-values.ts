import type { CourseData } from "#app/domain/courses/course.schema";
import { asHours } from "#app/domain/courses/hours";
import { asLines } from "#app/domain/courses/lines";
import { type CourseStatement, stated } from "#app/domain/courses/statement";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";
import type { CourseOptions } from "./course-options";

const formValues = (data: CourseData) => ({
  title: data.title,
  code: data.code ?? "",
  area: data.area,
  level: data.level,
  modality: data.modality,
  summary: data.summary,
  outcomes: asLines(data.outcomes),
  audience: asLines(data.audience),
  facilitation: data.facilitation ?? "",
  hours: asHours(data.hours),
  sessionCount: String(data.sessionCount),
  minParticipants: String(data.minParticipants),
  maxParticipants: String(data.maxParticipants),
  contentWarning: data.contentWarning ? "yes" : "",
  prerequisites: data.prerequisites,
  items: data.items,
  indicatorHint: data.indicatorHint ?? "",
  validated: data.validated ? "yes" : "",
});

/** What is stored, as the form shows it. */
export const recordValues = (course: CourseStatement) => formValues(stated(course));

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function staleResult(
  data: CourseData,
  stored: CourseStatement,
  options: CourseOptions,
  words: Words,
): FormResult {
  const { areas, levels, modalities, form } = words.courses;
  const before = stated(stored);
  const labels = (of: CourseOptions["courses"], chosen: readonly string[]) =>
    of
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => label)
      .join(", ");
  const shown = {
    area: areas[before.area],
    level: levels[before.level],
    modality: modalities[before.modality],
    contentWarning: before.contentWarning ? form.yes : form.no,
    validated: before.validated ? form.yes : form.no,
    prerequisites: labels(options.courses, before.prerequisites),
    items: labels(
      options.items.flatMap((group) => group.options),
      before.items,
    ),
  };
  return staleForm(formValues(data), formValues(before), shown, stored.version);
}
