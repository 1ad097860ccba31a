import type { Locale } from "#app/locales/dictionary";

interface Item {
  readonly title: string;
  readonly titleEn: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Items of the instrument, which come in its order, under the names of their dimensions, in the reader's language. */
export function itemsByDimension<One extends Item>(items: readonly One[], locale: Locale) {
  const titled = items.map((item) => ({
    ...item,
    title: locale === "en" ? item.titleEn : item.title,
    name: locale === "en" ? item.nameEn : item.name,
  }));
  return [...new Set(titled.map(({ name }) => name))].map((name) => ({
    name,
    items: titled.filter((item) => item.name === name).map(({ title }) => title),
  }));
}
