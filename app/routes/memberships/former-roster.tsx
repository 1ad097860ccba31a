import type { FormerRoster as Former } from "#app/domain/memberships/former.server";
import type { RosterQuery } from "#app/domain/memberships/roster.schema";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { NobodyFound } from "./nobody-found";
import { RosterSearch } from "./roster-search";
import { RosterTabs } from "./roster-tabs";

interface FormerRosterProps extends Former {
  slug: string;
  query: RosterQuery;
}

/** Who was on the roster before, as its leaders and editors read it. */
export function FormerRoster({ slug, query, entries, found, page, pages }: FormerRosterProps) {
  const words = useWords().memberships;
  const { q } = query;
  return (
    <>
      <RosterTabs slug={slug} former />
      {(found > 0 || q !== "") && <RosterSearch slug={slug} query={query} />}
      {found === 0 && q !== "" && <NobodyFound slug={slug} />}
      {found === 0 && q === "" && <EmptyState title={words.formerNoneTitle} text={words.formerNone} />}
      {found > 0 && (
        <>
          <p role="status">{words.found(found)}</p>
          <Table
            caption={words.formerCaption}
            columns={[
              { key: "name", label: words.name },
              { key: "since", label: words.since },
              { key: "until", label: words.until },
              { key: "ending", label: words.ending },
            ]}
            rows={entries.map(({ uid, name, since, until, departure }) => ({
              id: uid,
              name: <a href={paths.member(slug, uid)}>{name}</a>,
              since: <DateTime value={since} style="day" />,
              until: until && <DateTime value={until} style="day" />,
              ending: departure && words.departures[departure],
            }))}
          />
        </>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.members(slug, { q, ver: "anteriores", pagina })}
      />
    </>
  );
}
