import type { Known } from "#app/domain/courses/course.schema";
import type { listLinkable } from "#app/domain/courses/links.server";
import type { Locale, Words } from "#app/locales/dictionary";
import type { Option, OptionGroup } from "#app/ui/options";

type Linkable = Awaited<ReturnType<typeof listLinkable>>;

export interface CourseOptions {
  readonly courses: readonly Option[];
  readonly items: readonly OptionGroup[];
}

/** What a course can be linked with, as its form offers it: courses that are not published say what they are. */
export function courseOptions(
  { courses, items }: Linkable,
  locale: Locale,
  { courses: { form, states } }: Words,
): CourseOptions {
  const nameOf = (item: Linkable["items"][number]) => (locale === "en" ? item.nameEn : item.name);
  const titleOf = (item: Linkable["items"][number]) => (locale === "en" ? item.titleEn : item.title);
  return {
    courses: courses.map(({ slug, title, state }) => ({
      value: slug,
      label: state === "published" ? title : form.stateOf(title, states[state]),
    })),
    items: [...new Set(items.map(nameOf))].map((label) => ({
      label,
      options: items
        .filter((item) => nameOf(item) === label)
        .map((item) => ({ value: item.key, label: form.item(item.code, titleOf(item)) })),
    })),
  };
}

/** What may be named in a form. */
export const knownOf = ({ courses, items }: Linkable): Known => ({
  courses: new Set(courses.map(({ slug }) => slug)),
  items: new Set(items.map(({ key }) => key)),
});
