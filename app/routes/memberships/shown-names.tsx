import type { RosterQuery } from "#app/domain/memberships/roster.schema";
import type { ShownNames as Shown } from "#app/domain/memberships/shown-names.server";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { NobodyFound } from "./nobody-found";
import { RoleName } from "./role-name";
import { RosterSearch } from "./roster-search";

interface ShownNamesProps extends Shown {
  slug: string;
  query: RosterQuery;
  mayAsk: boolean;
}

/** The names that a member reads: of those who allow it, and her own. */
export function ShownNames({ slug, query, entries, found, page, pages, mayAsk }: ShownNamesProps) {
  const words = useWords().memberships;
  const { q } = query;
  const alone = q === "" && entries.every(({ self }) => self);
  return (
    <>
      <RosterSearch slug={slug} query={query} />
      {found > 0 ? (
        <Table
          caption={words.caption}
          columns={[
            { key: "name", label: words.name },
            { key: "role", label: words.role },
          ]}
          rows={entries.map(({ uid, name, leads, self }) => ({
            id: uid,
            name: self ? `${name} (${words.you})` : name,
            role: leads && <RoleName held="leader" />,
          }))}
        />
      ) : (
        <NobodyFound slug={slug} />
      )}
      {alone && <EmptyState title={words.shownNoneTitle} text={words.shownNone} />}
      <Pagination page={page} pages={pages} href={(pagina) => paths.members(slug, { q, pagina })} />
      <Actions>
        <LinkButton href={paths.ownMembership(slug)} kind="secondary">
          {words.toOwn}
        </LinkButton>
        {mayAsk && <LinkButton href={paths.rosterReading(slug)}>{words.askNames}</LinkButton>}
      </Actions>
    </>
  );
}
