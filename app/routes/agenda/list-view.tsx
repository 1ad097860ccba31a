import { agendaAddress } from "#app/domain/agenda/address";
import type { AgendaQuery } from "#app/domain/agenda/agenda.schema";
import { lastPage } from "#app/domain/agenda/last-page";
import type { AgendaPage } from "#app/domain/agenda/listing.server";
import { paths } from "#app/paths";
import { EmptyState } from "#app/ui/empty-state";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { byDay } from "./agenda-days";
import { AgendaList, type NamedCanton } from "./list";
import { NearNotes } from "./near-notes";

interface ListViewProps extends AgendaPage {
  query: AgendaQuery;
  towns: Parameters<typeof NearNotes>[0]["towns"];
  cantons: readonly NamedCanton[];
  now: Date;
}

/** The agenda as a list: under the days, or, the nearest first, one after another with their day. */
export function ListView({ query, towns, rows, cantons, page, more, now }: ListViewProps) {
  const words = useWords().agenda;
  const near = query.canton === undefined && towns[0]?.known === true;
  return (
    <>
      <NearNotes query={query} towns={towns} found={rows.length > 0} />
      {query.from !== undefined && <p>{words.since(words.dayOf(query.from))}</p>}
      {near && rows.length > 0 && <AgendaList rows={rows} cantons={cantons} now={now} dated />}
      {!near &&
        byDay(rows).map(([day, dates]) => (
          <Section key={day} title={words.dayTitle(day)}>
            <AgendaList rows={dates} cantons={cantons} now={now} />
          </Section>
        ))}
      {rows.length === 0 && <NothingListed query={query} />}
      <Leafing query={query} page={page} more={more} />
      {rows.length > 0 && Object.values(agendaAddress(query)).some(Boolean) && (
        <p>
          <a href={paths.agenda()}>{words.clear}</a>
        </p>
      )}
    </>
  );
}

function NothingListed({ query }: { query: AgendaQuery }) {
  const words = useWords().agenda;
  const filtered = Object.values(agendaAddress(query)).some(Boolean) || query.page > 1;
  return filtered ? (
    <EmptyState
      title={words.noneTitle}
      text={words.none}
      action={{ href: paths.agenda(), label: words.clear }}
    />
  ) : (
    <EmptyState
      title={words.emptyTitle}
      text={words.empty}
      action={{ href: paths.mine(), label: words.publish }}
    />
  );
}

/** Earlier and later pages; how many there are is not known. */
function Leafing({ query, page, more }: { query: AgendaQuery; page: number; more: boolean }) {
  const words = useWords().agenda;
  if (page === 1 && !more) return null;
  const href = (pagina: number) => paths.agenda({ ...agendaAddress(query), pagina });
  return (
    <nav className="pagination" aria-label={words.pages}>
      {page > 1 && (
        <a className="button button-secondary" rel="prev" href={href(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page)}</span>
      {more && (
        <a className="button button-secondary" rel="next" href={href(page + 1)}>
          {words.next}
        </a>
      )}
      {page === lastPage && <span className="hint">{words.lastPage}</span>}
    </nav>
  );
}
