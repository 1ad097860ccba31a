import { agendaFilters } from "#app/domain/agenda/address";
import type { AgendaQuery } from "#app/domain/agenda/agenda.schema";
import { addMonths } from "#app/domain/agenda/month";
import type { MonthDay } from "#app/domain/agenda/month-view.server";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DayTitles } from "./day-titles";
import { MonthTable } from "./month-table";

interface MonthViewProps {
  query: AgendaQuery;
  month: string;
  days: readonly MonthDay[];
}

/** The agenda as a month: a table of weeks; on a phone only the numbers stand in it and the days follow as a list. */
export function MonthView({ query, month, days }: MonthViewProps) {
  const words = useWords().agenda;
  const filters = agendaFilters(query);
  const hrefOf = (day: string) => paths.agenda({ desde: day, ...filters });
  return (
    <>
      <h2>{words.monthTitle(month)}</h2>
      <OtherMonths query={query} month={month} />
      {query.near !== "" && (
        <p>
          {words.nearInMonth} <a href={paths.agenda(filters)}>{words.nearAsList}</a>
        </p>
      )}
      <MonthTable month={month} days={days} hrefOf={hrefOf} />
      {days.length === 0 ? (
        <EmptyState
          title={words.emptyMonthTitle(month)}
          text={words.emptyMonth}
          action={{ href: paths.agenda(filters), label: words.toList }}
        />
      ) : (
        <div className="month-days">
          {days.map((day) => (
            <Section key={day.day} title={words.dayTitle(day.day)}>
              <DayTitles {...day} hrefOf={hrefOf} />
            </Section>
          ))}
        </div>
      )}
      {Object.values(filters).some(Boolean) && (
        <p>
          <a href={paths.agenda({ ver: "mes", mes: month })}>{words.clear}</a>
        </p>
      )}
    </>
  );
}

function OtherMonths({ query, month }: { query: AgendaQuery; month: string }) {
  const words = useWords().agenda;
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  const href = (mes: string) => paths.agenda({ ver: "mes", mes, ...agendaFilters(query) });
  return (
    <nav className="pagination" aria-label={words.months}>
      {before && (
        <a className="button button-secondary" rel="prev" href={href(before)}>
          {words.monthTitle(before)}
        </a>
      )}
      {after && (
        <a className="button button-secondary" rel="next" href={href(after)}>
          {words.monthTitle(after)}
        </a>
      )}
    </nav>
  );
}
