import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRequests } from "#app/domain/join-requests/list.server";
import { readJoinPolicy } from "#app/domain/join-requests/policy.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { JoinRequestsQuery } from "#app/domain/join-requests/request.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { AnswerTag } from "#app/routes/invitations/answer-tag";
import { wayBack } from "#app/routes/organizations/way-back";
import { LinkButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { Answers } from "./answers";
import { ViewTabs } from "./view-tabs";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const asked = new URL(request.url).searchParams;
  const query = JoinRequestsQuery.parse({ view: asked.get("ver"), page: asked.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.joinRequests.queue.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    view: query.view,
    open: (await readJoinPolicy(context.read, organization)).open,
    ...(await listRequests(context.read, organization, query)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function JoinRequests() {
  const { back, slug, name, view, open, rows, total, page, pages } = useLoaderData<typeof loader>();
  const { queue, states } = useWords().joinRequests;
  const toOpen = open ? undefined : { href: paths.joinPolicy(slug), label: queue.open };
  const ver = view === "ended" ? "respondidas" : undefined;
  return (
    <Page title={queue.title(name)} lead={queue.lead} back={back}>
      <ViewTabs slug={slug} view={view} />
      {rows.length === 0 && (
        <EmptyState title={queue.emptyTitle[view]} text={open ? queue.empty : queue.closed} action={toOpen} />
      )}
      {rows.length > 0 && toOpen && (
        <Notice kind="info">
          <p>{queue.closed}</p>
          <LinkButton href={toOpen.href} kind="secondary">
            {toOpen.label}
          </LinkButton>
        </Notice>
      )}
      {rows.length > 0 && view === "waiting" && <p>{queue.count(total)}</p>}
      <CardList>
        {rows.map(({ uid, person, state, answers, createdAt, decidedAt }) => (
          <Card key={uid} title={person} href={paths.joinRequestReview(slug, uid)}>
            <Tags>
              <AnswerTag state={state} labels={states} />
            </Tags>
            <p className="hint">
              {queue.sent} <DateTime value={createdAt} style="relative" />
              {decidedAt && (
                <>
                  . {queue.answered} <DateTime value={decidedAt} style="day" />
                </>
              )}
            </p>
            {view === "waiting" && <Answers answers={answers} />}
          </Card>
        ))}
      </CardList>
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.joinRequests(slug, { ...(ver && { ver }), pagina })}
      />
      {open && (
        <p>
          <a href={paths.joinPolicy(slug)}>{queue.policy}</a>
        </p>
      )}
    </Page>
  );
}
