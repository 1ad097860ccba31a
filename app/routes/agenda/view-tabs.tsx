import { agendaAddress, agendaFilters } from "#app/domain/agenda/address";
import type { AgendaQuery } from "#app/domain/agenda/agenda.schema";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** The same question as a list and as a month. */
export function ViewTabs({ query, month }: { query: AgendaQuery; month: string }) {
  const { label, list, month: monthly } = useWords().agenda.views;
  const shown = query.view;
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        <li>
          <a href={paths.agenda(agendaAddress(query))} aria-current={shown ? undefined : "page"}>
            {list}
          </a>
        </li>
        <li>
          <a
            href={paths.agenda({ ver: "mes", mes: month, ...agendaFilters(query) })}
            aria-current={shown ? "page" : undefined}
          >
            {monthly}
          </a>
        </li>
      </ul>
    </nav>
  );
}
