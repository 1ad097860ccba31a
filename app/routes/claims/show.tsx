import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDecideClaim } from "#app/domain/claims/claim.policy";
import { findClaim } from "#app/domain/claims/list.server";
import { canMove } from "#app/domain/organizations/state";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ClaimTag } from "./claim-tag";
import { MatchTag } from "./match-tag";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const claim = found(await findClaim(context.read, params.uid ?? ""));
  const { uid, organization, slug, proof, match, state, answer, createdAt, decidedAt, others } = claim;
  const words = wordsFor(context.locale);
  const standing = { ...claim, state: claim.organizationState };
  return {
    title: words.ui.title(words.claims.show.title(organization)),
    claim: { uid, organization, slug, proof, match, state, answer, createdAt, decidedAt, others },
    person: { name: claim.person, since: claim.memberSince },
    fileUid: claim.fileUid,
    claimable: canMove("claim", standing),
    mayDecide: canDecideClaim(person, claim),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Claim() {
  const { claim, person, fileUid, claimable, mayDecide } = useLoaderData<typeof loader>();
  const { show: words, matchHints, standardAnswer } = useWords().claims;
  const waits = claim.state === "pending";
  return (
    <Page title={words.title(claim.organization)} back={{ href: paths.claims(), label: words.back }}>
      {!mayDecide && <Notice kind="info">{words.own}</Notice>}
      {!waits && <Notice kind="info">{words.answeredNotice}</Notice>}
      {waits && !claimable && <Notice kind="warning">{words.closed}</Notice>}
      {waits && claim.others > 0 && <Notice kind="warning">{words.others(claim.others)}</Notice>}
      <Section title={words.proof}>
        <p className="written">{claim.proof}</p>
        {fileUid && (
          <p>
            <a href={paths.file(fileUid)}>{words.file}</a>
          </p>
        )}
      </Section>
      <Facts
        items={[
          { term: words.person, value: person.name },
          { term: words.since, value: <DateTime value={person.since} style="day" /> },
          {
            term: words.match,
            value: (
              <>
                <MatchTag match={claim.match} /> {matchHints[claim.match ?? "none"]}
              </>
            ),
          },
          { term: words.state, value: <ClaimTag state={claim.state} /> },
          { term: words.sent, value: <DateTime value={claim.createdAt} /> },
          { term: words.answered, value: claim.decidedAt && <DateTime value={claim.decidedAt} /> },
          {
            term: words.answer,
            value:
              claim.state === "rejected" ? (
                <span className="written">{claim.answer ?? standardAnswer}</span>
              ) : undefined,
          },
        ]}
      />
      {waits && mayDecide && (
        <>
          {claimable && <p>{words.hint}</p>}
          <Actions>
            {claimable && <PostButton action={paths.claimAcceptance(claim.uid)} label={words.accept} />}
            <LinkButton href={paths.claimRejection(claim.uid)} kind="secondary">
              {words.reject}
            </LinkButton>
          </Actions>
        </>
      )}
      <p>
        <a href={paths.organizationReview(claim.slug)}>{words.profile}</a>
      </p>
    </Page>
  );
}
