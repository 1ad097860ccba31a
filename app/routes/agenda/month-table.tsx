import { weeksOf } from "#app/domain/agenda/month";
import type { MonthDay } from "#app/domain/agenda/month-view.server";
import { useWords } from "#app/ui/words";
import { DayTitles } from "./day-titles";

interface MonthTableProps {
  month: string;
  days: readonly MonthDay[];
  hrefOf: (day: string) => string;
}

/** Weeks and days; the number of a day on which there is something leads to its list. */
export function MonthTable({ month, days, hrefOf }: MonthTableProps) {
  const words = useWords().agenda;
  const known = new Map(days.map((day) => [day.day, day]));
  return (
    <table className="month">
      <caption className="sr-only">{words.month(month)}</caption>
      <thead>
        <tr>
          {words.weekdays.map(([short, long]) => (
            <th key={long} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, place) => {
              const found = day === undefined ? undefined : known.get(day);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven places
                <td key={place}>
                  {day !== undefined && <DayNumber day={day} found={found} hrefOf={hrefOf} />}
                  {found && <DayTitles {...found} hrefOf={hrefOf} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayNumberProps {
  day: string;
  found: MonthDay | undefined;
  hrefOf: (day: string) => string;
}

function DayNumber({ day, found, hrefOf }: DayNumberProps) {
  const words = useWords().agenda;
  const number = Number(day.slice(8));
  if (!found) return <span className="day">{number}</span>;
  return (
    <a
      className="day"
      href={hrefOf(day)}
      aria-label={words.dayWith(day, found.dates.length + found.more, found.uncounted)}
    >
      {number}
    </a>
  );
}
