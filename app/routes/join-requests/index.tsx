import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnRequests } from "#app/domain/join-requests/list.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { AnswerTag } from "#app/routes/invitations/answer-tag";
import { PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { Answers } from "./answers";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { ui, joinRequests } = wordsFor(context.locale);
  return { title: ui.title(joinRequests.mine.title), requests: await listOwnRequests(context.read, person) };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnJoinRequests() {
  const { requests } = useLoaderData<typeof loader>();
  const { mine, states } = useWords().joinRequests;
  return (
    <Page title={mine.title} lead={mine.lead} back={{ href: paths.mine(), label: mine.back }}>
      {requests.length === 0 && (
        <EmptyState
          title={mine.emptyTitle}
          text={mine.empty}
          action={{ href: paths.organizations(), label: mine.directory }}
        />
      )}
      <CardList>
        {requests.map(({ uid, organization, slug, state, answers, createdAt, decidedAt, reply }) => (
          <Card key={uid} title={organization} href={paths.organization(slug)}>
            <Tags>
              <AnswerTag state={state} labels={states} />
            </Tags>
            <Facts
              items={[
                { term: mine.sent, value: <DateTime value={createdAt} style="day" /> },
                { term: mine.answered, value: decidedAt && <DateTime value={decidedAt} style="day" /> },
                { term: mine.reply, value: reply && <span className="written">{reply}</span> },
              ]}
            />
            <Answers answers={answers} />
            {state === "expired" && <p>{mine.expired}</p>}
            {state === "pending" && (
              <PostButton
                action={paths.joinRequestCancellation(uid)}
                label={mine.cancel}
                kind="secondary"
                about={mine.about(organization)}
              />
            )}
          </Card>
        ))}
      </CardList>
    </Page>
  );
}
