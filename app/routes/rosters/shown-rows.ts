import { longDay } from "#app/domain/calendar";
import { telephoneText } from "#app/domain/channels/telephone";
import { pageOf } from "#app/domain/pages";
import { mostTicked } from "#app/domain/rosters/import.schema";
import type { RosterRow } from "#app/domain/rosters/imports.server";
import { likelyRow } from "#app/domain/rosters/likely";
import { rosterFaults } from "#app/domain/rosters/row";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";

const perPage = 100;

/** The rows of a table as its preview shows them: in three lots, each row with its sentences. */
export function shownRows(
  rows: readonly RosterRow[],
  names: ReadonlyMap<string, string>,
  asked: number,
  locale: Locale,
) {
  const say = sentencesIn(locale, names);
  const faulty = rows.filter(({ errors }) => errors.length > 0);
  const likely = rows.filter(({ errors, likely }) => errors.length === 0 && likely !== null);
  const fresh = rows.filter(({ errors, likely }) => errors.length === 0 && likely === null);
  const { offset, ...position } = pageOf(fresh.length, asked, perPage);
  return {
    ...position,
    counts: { fresh: fresh.length, likely: likely.length, faulty: faulty.length },
    fresh: fresh.slice(offset, offset + perPage).map(say),
    likely: likely.slice(0, mostTicked).map(say),
    faulty: faulty.slice(0, perPage).map(say),
  };
}

export type ShownRow = ReturnType<ReturnType<typeof sentencesIn>>;

function sentencesIn(locale: Locale, names: ReadonlyMap<string, string>) {
  const words = wordsFor(locale).rosters.preview;
  return ({ row, name, mail, phone, since, note, errors, likely }: RosterRow) => {
    const faults = rosterFaults.filter((fault) => errors.includes(fault)).map((fault) => words.faults[fault]);
    if (faults.length > 0) return { row, name, sentences: faults };
    const earlier = likely === null ? undefined : likelyRow(likely);
    const same =
      likely === null
        ? []
        : [earlier === undefined ? words.sameAs(names.get(likely) ?? name) : words.sameRow(earlier)];
    const said = [
      mail ? words.withMail(mail) : words.withoutMail,
      ...(phone ? [words.withPhone(telephoneText(phone))] : []),
      ...(since ? [words.since(longDay(since, locale))] : []),
      ...(note ? [words.note(note)] : []),
    ];
    return { row, name, sentences: [...same, said.join(" ")] };
  };
}
