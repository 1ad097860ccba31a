import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPossible } from "#app/domain/join-requests/identity.server";
import { findRequest } from "#app/domain/join-requests/list.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { AnswerTag } from "#app/routes/invitations/answer-tag";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { AcceptanceForm } from "./acceptance-form";
import { Answers } from "./answers";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const stored = found(await findRequest(context.read, organization, params.uid ?? ""));
  const { id, organizationId, ...asked } = stored;
  const { ui, joinRequests } = wordsFor(context.locale);
  return {
    title: ui.title(joinRequests.show.title(asked.person)),
    slug: organization.slug,
    asked,
    possible:
      asked.state === "pending" ? await listPossible(context.read, organization, asked.person) : undefined,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function JoinRequest() {
  const { slug, asked, possible } = useLoaderData<typeof loader>();
  const { show, states } = useWords().joinRequests;
  const waits = asked.state === "pending";
  return (
    <Page title={show.title(asked.person)} back={{ href: paths.joinRequests(slug), label: show.back }}>
      {!waits && <Notice kind="info">{show.ended}</Notice>}
      {asked.answers.length === 0 ? <p>{show.noAnswers}</p> : <Answers answers={asked.answers} />}
      <Facts
        items={[
          { term: show.state, value: <AnswerTag state={asked.state} labels={states} /> },
          { term: show.sent, value: <DateTime value={asked.createdAt} /> },
          { term: show.until, value: waits && <DateTime value={asked.expiresAt} style="day" /> },
          { term: show.answered, value: asked.decidedAt && <DateTime value={asked.decidedAt} /> },
          { term: show.reply, value: asked.reply && <span className="written">{asked.reply}</span> },
        ].filter(({ value }) => value !== false)}
      />
      {possible && <AcceptanceForm slug={slug} uid={asked.uid} possible={possible} />}
    </Page>
  );
}
