import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import { Outcome } from "#app/ui/outcome";
import { WordsProvider } from "#app/ui/words";

const words = Object.keys(dictionaries.es.outcomes) as (keyof typeof dictionaries.es.outcomes)[];

/** Sentences that say that what was asked for did not come to be, in the words of both languages. */
const refusals = {
  es: /ya (cambió|tiene una cuenta)|no se puede|cambió mientras/,
  en: /already (changed|has an account)|has already|cannot|changed while/,
} as const;

test.each(Object.keys(dictionaries) as (keyof typeof dictionaries)[])(
  "every outcome looks like what it says in %s: a refusal is never shown as a success",
  (locale) => {
    const looks = words.map((word) => {
      const page = renderToStaticMarkup(
        <WordsProvider locale={locale}>
          <Outcome word={word} />
        </WordsProvider>,
      );
      return [word, /class="notice notice-(\w+)"/.exec(page)?.[1]] as const;
    });
    const expected = words.map(
      (word) =>
        [word, refusals[locale].test(dictionaries[locale].outcomes[word]) ? "warning" : "done"] as const,
    );
    expect(looks).toEqual(expected);
  },
);

test("the check knows the refusals there are", () => {
  const refused = words.filter((word) => refusals.es.test(dictionaries.es.outcomes[word]));
  expect(refused).toEqual([
    "address-already-verified",
    "grant-moved-on",
    "organization-moved-on",
    "organization-changed",
    "mail-not-retried",
  ]);
});
