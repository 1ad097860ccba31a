import type { RosterQuery } from "#app/domain/memberships/roster.schema";
import type { Roster } from "#app/domain/memberships/roster.server";
import type { PositionedEntry } from "#app/domain/memberships/roster-page.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { Contact } from "./contact";
import { NobodyFound } from "./nobody-found";
import { RoleName } from "./role-name";
import { RosterSearch } from "./roster-search";
import { RosterTabs } from "./roster-tabs";

interface CurrentRosterProps extends Pick<Roster, "found" | "tally" | "page" | "pages"> {
  slug: string;
  query: RosterQuery;
  entries: readonly PositionedEntry[];
  mayKeep: boolean;
}

/** The roster of today, as its leaders and editors read it. */
export function CurrentRoster({
  slug,
  query,
  entries,
  found,
  tally,
  page,
  pages,
  mayKeep,
}: CurrentRosterProps) {
  const { memberships: words, boards } = useWords();
  const { q, filter } = query;
  const asked = q !== "" || filter !== undefined;
  const name = ({ uid, name, positions }: PositionedEntry) => (
    <>
      <a href={paths.member(slug, uid)}>{name}</a>
      {positions.length > 0 && (
        <>
          <br />
          <small className="hint">{positions.map((position) => boards.positions[position]).join(", ")}</small>
        </>
      )}
    </>
  );
  return (
    <>
      <RosterTabs slug={slug} former={false} />
      <p>{words.tally(tally)}</p>
      <RosterSearch slug={slug} query={query} byRole />
      {asked && found > 0 && <p role="status">{words.found(found)}</p>}
      {found > 0 ? (
        <Table
          caption={words.caption}
          columns={[
            { key: "name", label: words.name },
            { key: "role", label: words.role },
            { key: "since", label: words.since },
            { key: "contact", label: words.contact },
          ]}
          rows={entries.map((entry) => ({
            id: entry.uid,
            name: name(entry),
            role: <RoleName held={entry.role} />,
            since: <DateTime value={entry.since} style="day" />,
            contact: <Contact mail={entry.mail} phone={entry.phone} />,
          }))}
        />
      ) : (
        <NobodyFound slug={slug} />
      )}
      {tally.total === 1 && !asked && (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={mayKeep ? { href: paths.invitations(slug), label: words.invite } : undefined}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.members(slug, { q, ...(filter && { rol: filter }), pagina })}
      />
    </>
  );
}
