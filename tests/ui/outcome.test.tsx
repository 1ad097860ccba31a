import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import { Outcome } from "#app/ui/outcome";
import { WordsProvider } from "#app/ui/words";

const words = Object.keys(dictionaries.es.outcomes) as (keyof typeof dictionaries.es.outcomes)[];

/** Outcomes that say that what was asked for did not come to be. */
const refusals: readonly (typeof words)[number][] = [
  "activity-already-cancelled",
  "activity-moved-on",
  "activity-not-moved",
  "address-already-verified",
  "announcement-already-sent",
  "attendance-closed",
  "calendar-feed-none",
  "channel-gone",
  "claim-already-sent",
  "claim-answered",
  "claim-closed",
  "course-minutes-differ",
  "course-moved-on",
  "course-without-modules",
  "due-moved-on",
  "flag-already",
  "flag-answered",
  "grant-moved-on",
  "handover-answered",
  "handover-void",
  "handover-waits",
  "host-already",
  "host-not-public",
  "host-over",
  "host-own",
  "host-rejected-lately",
  "host-too-many",
  "import-moved-on",
  "invitation-belongs",
  "invitation-ended",
  "invitation-unusable",
  "join-question-gone",
  "join-request-answered",
  "join-request-closed",
  "join-request-waits",
  "mail-not-retried",
  "member-gone",
  "members-united-already",
  "member-last-leader",
  "merge-not-latest",
  "merge-too-late",
  "module-gone",
  "module-unmoved",
  "organization-changed",
  "organization-moved-on",
  "report-closed",
  "role-unchanged",
  "roster-moved-on",
  "roster-nothing",
  "round-nobody",
  "sign-up-already",
  "sign-up-closed",
  "sign-up-gone",
  "support-gone",
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
