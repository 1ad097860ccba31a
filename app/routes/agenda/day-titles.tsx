import { localTime } from "#app/domain/activities/zones";
import type { MonthDay } from "#app/domain/agenda/month-view.server";
import { useWords } from "#app/ui/words";
import { addressOf } from "./list";

interface DayTitlesProps extends MonthDay {
  /** The list of a day. */
  hrefOf: (day: string) => string;
}

/** The first titles of a day, and the way to the rest. */
export function DayTitles({ day, dates, more, uncounted, hrefOf }: DayTitlesProps) {
  const words = useWords().agenda;
  return (
    <ul className="titles">
      {dates.map((date) => (
        <li key={date.uid}>
          {localTime(date.startsAt, date.timeZone).time}{" "}
          <a href={addressOf(date)}>{date.cancelledAt ? <s>{date.title}</s> : date.title}</a>
          {date.cancelledAt && ` · ${words.cancelled}`}
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={hrefOf(day)}>
            {words.more(more, uncounted)}
            <span className="sr-only"> {words.dayOf(day)}</span>
          </a>
        </li>
      )}
    </ul>
  );
}
