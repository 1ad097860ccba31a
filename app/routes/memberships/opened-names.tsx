import type { RosterQuery } from "#app/domain/memberships/roster.schema";
import type { Roster, RosterEntry } from "#app/domain/memberships/roster.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { NobodyFound } from "./nobody-found";
import { RoleName } from "./role-name";
import { RosterSearch } from "./roster-search";

interface OpenedNamesProps extends Pick<Roster, "found" | "tally" | "page" | "pages"> {
  slug: string;
  query: RosterQuery;
  entries: readonly Pick<RosterEntry, "uid" | "name" | "role" | "since">[];
  openUntil?: Date | undefined;
}

/** The names of a roster as a trainer reads them while her reading lasts: without how to reach anyone. */
export function OpenedNames({
  slug,
  query,
  entries,
  found,
  tally,
  page,
  pages,
  openUntil,
}: OpenedNamesProps) {
  const words = useWords().memberships;
  const { q, filter } = query;
  return (
    <>
      {openUntil && (
        <p className="lead">
          {words.opened} <DateTime value={openUntil} />. {words.openedSeen}
        </p>
      )}
      <p>{words.tally(tally)}</p>
      <RosterSearch slug={slug} query={query} byRole />
      {found > 0 ? (
        <Table
          caption={words.caption}
          columns={[
            { key: "name", label: words.name },
            { key: "role", label: words.role },
            { key: "since", label: words.since },
          ]}
          rows={entries.map(({ uid, name, role, since }) => ({
            id: uid,
            name,
            role: <RoleName held={role} />,
            since: <DateTime value={since} style="day" />,
          }))}
        />
      ) : (
        <NobodyFound slug={slug} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.members(slug, { q, ...(filter && { rol: filter }), pagina })}
      />
    </>
  );
}
