import { createContext, type ReactNode, useContext } from "react";
import { type Locale, type Words, wordsFor } from "#app/locales/dictionary";

const LocaleContext = createContext<Locale>("es");

export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => useContext(LocaleContext);

export const useWords = (): Words => wordsFor(useLocale());
