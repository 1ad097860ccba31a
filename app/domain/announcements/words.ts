import type { Locale } from "#app/domain/viewer";

interface Text {
  readonly title: string;
  readonly body: string;
}

/** The words of an announcement in each language it was written in; always in Spanish. */
export interface Written {
  readonly es: Text;
  readonly en?: Text | undefined;
}

/** The words as someone reads them, and in which language they then are. */
export interface Said extends Text {
  readonly locale: Locale;
}

/** In her language where it was written in it, else in Spanish. */
export const saidIn = (locale: Locale, { es, en }: Written): Said =>
  locale === "en" && en ? { locale, ...en } : { locale: "es", ...es };

/** Once for each language it was written in. */
export const allSaid = ({ es, en }: Written): readonly Said[] => [
  { locale: "es", ...es },
  ...(en ? [{ locale: "en" as const, ...en }] : []),
];
