import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSessions } from "#app/domain/sessions/list.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Page } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { ui, sessions } = wordsFor(context.locale);
  return {
    title: ui.title(sessions.title),
    current: person.session.uid,
    rows: await listSessions(context.db.fresh, person),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Sessions() {
  const { current, rows } = useLoaderData<typeof loader>();
  const { sessions: words } = useWords();
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }} wide>
      <Table
        caption={words.caption}
        columns={[
          { key: "device", label: words.device },
          { key: "opened", label: words.opened },
          { key: "seen", label: words.seen },
          { key: "act", label: words.act },
        ]}
        rows={rows.map((row) => {
          const device = row.device || words.unknownDevice;
          return {
            id: row.uid,
            device: (
              <>
                {device}
                <Tags>
                  {row.uid === current && <Tag kind="done">{words.current}</Tag>}
                  {row.shared && <Tag>{words.shared}</Tag>}
                </Tags>
              </>
            ),
            opened: <DateTime value={row.createdAt} />,
            seen: <DateTime value={row.seenAt} style="relative" />,
            act:
              row.uid === current ? null : (
                <PostButton
                  action={paths.endSession(row.uid)}
                  label={words.end}
                  about={words.about(device)}
                  kind="secondary"
                />
              ),
          };
        })}
      />
      {rows.length > 1 ? (
        <PostButton action={paths.endOtherSessions()} label={words.endOthers} kind="danger" />
      ) : (
        <p>{words.onlyThis}</p>
      )}
      <p>
        <a href={paths.password()}>{words.password}</a>
      </p>
    </Page>
  );
}
