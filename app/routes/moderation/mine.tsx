import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnFlags } from "#app/domain/moderation/list.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { FlagTag } from "./flag-tag";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.moderation.mine.title),
    flags: await listOwnFlags(context.read, person),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnFlags() {
  const { flags } = useLoaderData<typeof loader>();
  const { mine, reasons } = useWords().moderation;
  return (
    <Page title={mine.title} lead={mine.lead} back={{ href: paths.mine(), label: mine.back }}>
      {flags.length === 0 && (
        <EmptyState
          title={mine.emptyTitle}
          text={mine.empty}
          action={{ href: paths.organizations(), label: mine.directory }}
        />
      )}
      <CardList>
        {flags.map((flag) => (
          <Card key={flag.uid} title={flag.organization}>
            <Tags>
              <FlagTag state={flag.state} />
            </Tags>
            <p>{reasons[flag.reason]}</p>
            <Facts
              items={[
                { term: mine.sent, value: <DateTime value={flag.createdAt} style="day" /> },
                { term: mine.said, value: flag.detail && <span className="written">{flag.detail}</span> },
                {
                  term: mine.answered,
                  value: flag.decidedAt && <DateTime value={flag.decidedAt} style="day" />,
                },
                { term: mine.answer, value: flag.answer && <span className="written">{flag.answer}</span> },
              ]}
            />
          </Card>
        ))}
      </CardList>
    </Page>
  );
}
