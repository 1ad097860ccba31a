import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import { Outcome } from "#app/ui/outcome";
import { WordsProvider } from "#app/ui/words";

const words = Object.keys(dictionaries.es.outcomes) as (keyof typeof dictionaries.es.outcomes)[];

/** Outcomes that say that what was asked for did not come to be. */
const refusals: readonly (typeof words)[number][] = [
  "address-already-verified",
  "channel-gone",
  "claim-already-sent",
  "claim-answered",
  "claim-closed",
  "flag-already",
  "flag-answered",
  "grant-moved-on",
  "import-moved-on",
  "mail-not-retried",
  "merge-not-latest",
  "merge-too-late",
  "organization-changed",
  "organization-moved-on",
  "support-gone",
  "roster-nothing",
  "roster-moved-on",
  "due-moved-on",
  "round-nobody",
];

/** How refusals are told; a success told in these words would be a refusal that nobody listed. */
const tellsRefusal = {
  es: /ya (cambió|tiene una cuenta)|no se puede|no se pudo|cambió mientras/i,
  en: /already (changed|has an account)|cannot|could not|changed while/i,
} as const;

test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
  "every outcome looks like what it says in %s: a refusal is never shown as a success",
  (locale) => {
    for (const word of words) {
      const page = renderToStaticMarkup(
        <WordsProvider locale={locale}>
          <Outcome word={word} />
        </WordsProvider>,
      );
      const look = /class="notice notice-(\w+)"/.exec(page)?.[1];
      expect([word, look]).toEqual([word, refusals.includes(word) ? "warning" : "done"]);
    }
  },
);

test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
  "no success is told in the words of a refusal in %s",
  (locale) => {
    const told = words.filter(
      (word) => !refusals.includes(word) && tellsRefusal[locale].test(dictionaries[locale].outcomes[word]),
    );
    expect(told).toEqual([]);
  },
);
