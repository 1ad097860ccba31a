import type { Notice } from "#app/domain/notifications/notices.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { StateTag } from "./state-tag";

interface Props {
  readonly notices: readonly Notice[];
  readonly page: number;
  readonly pages: number;
}

/** What was written to me: about what, whether it left, when. */
export function NoticeTable({ notices, page, pages }: Props) {
  const { kinds, list: words } = useWords().notifications;
  if (notices.length === 0)
    return (
      <EmptyState
        title={words.emptyTitle}
        text={words.empty}
        action={{ href: paths.mine(), label: words.toMine }}
      />
    );
  return (
    <>
      <Table
        caption={words.sent}
        columns={[
          { key: "kind", label: words.kind },
          { key: "about", label: words.about },
          { key: "state", label: words.state },
          { key: "date", label: words.date },
        ]}
        rows={notices.map(({ uid, kind, state, createdAt, organization, activity, href }) => ({
          id: uid,
          kind: href ? <a href={href}>{kinds[kind]}</a> : kinds[kind],
          about: organization ? (
            <a href={paths.organization(organization.slug)}>{organization.name}</a>
          ) : (
            activity
          ),
          state: <StateTag state={state} />,
          date: <DateTime value={createdAt} />,
        }))}
      />
      <Pagination page={page} pages={pages} href={(pagina) => paths.notifications({ pagina })} />
    </>
  );
}
