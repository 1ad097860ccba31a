import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findHandover } from "#app/domain/handovers/standing.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { AnswerTag } from "#app/routes/invitations/answer-tag";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const asked = { slug: params.slug ?? "", uid: params.uid ?? "" };
  const offer = found(await findHandover(context.read, person, asked));
  const { uid, slug, organization, from, to, afterwards, state, expiresAt, decidedAt, isVoid } = offer;
  const { ui, handovers } = wordsFor(context.locale);
  return {
    title: ui.title(handovers.show.title(organization)),
    own: offer.fromAccountId === person.id,
    offer: { uid, slug, organization, from, to, afterwards, state, expiresAt, decidedAt, isVoid },
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function HandoverAnswer() {
  const { own, offer } = useLoaderData<typeof loader>();
  const { show: words, states } = useWords().handovers;
  const { slug, uid, organization, from, to, state } = offer;
  const waits = state === "pending" && !offer.isVoid;
  return (
    <Page
      title={words.title(organization)}
      lead={own ? words.own(to) : words.lead(from, organization)}
      back={{ href: paths.mine(), label: words.back }}
    >
      {state !== "pending" && <Notice kind="info">{words.ended}</Notice>}
      {state === "pending" && offer.isVoid && <Notice kind="warning">{words.void}</Notice>}
      {waits && !own && <p>{words.what}</p>}
      <Facts
        items={[
          { term: words.state, value: <AnswerTag state={state} labels={states} /> },
          { term: words.giver, value: words.giverAfterwards[offer.afterwards] },
          { term: words.until, value: waits ? <DateTime value={offer.expiresAt} /> : undefined },
          { term: words.answered, value: offer.decidedAt && <DateTime value={offer.decidedAt} /> },
        ]}
      />
      {waits && !own && (
        <Actions>
          <PostButton action={paths.handoverAcceptance(slug, uid)} label={words.accept} />
          <PostButton action={paths.handoverRefusal(slug, uid)} label={words.refuse} kind="secondary" />
        </Actions>
      )}
      {waits && own && (
        <LinkButton href={paths.handover(slug)} kind="secondary">
          {words.toOffer}
        </LinkButton>
      )}
    </Page>
  );
}
