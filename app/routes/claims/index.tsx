import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnClaims } from "#app/domain/claims/list.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { ClaimTag } from "./claim-tag";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.claims.mine.title),
    claims: await listOwnClaims(context.read, person),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnClaims() {
  const { claims } = useLoaderData<typeof loader>();
  const { mine, standardAnswer } = useWords().claims;
  return (
    <Page title={mine.title} lead={mine.lead} back={{ href: paths.mine(), label: mine.back }}>
      {claims.length === 0 && (
        <EmptyState
          title={mine.emptyTitle}
          text={mine.empty}
          action={{ href: paths.organizations(), label: mine.directory }}
        />
      )}
      <CardList>
        {claims.map((claim) => (
          <Card key={claim.uid} title={claim.organization} href={paths.organization(claim.slug)}>
            <Tags>
              <ClaimTag state={claim.state} />
            </Tags>
            <Facts
              items={[
                { term: mine.sent, value: <DateTime value={claim.createdAt} style="day" /> },
                {
                  term: mine.answered,
                  value: claim.decidedAt && <DateTime value={claim.decidedAt} style="day" />,
                },
                { term: mine.said, value: <span className="written">{claim.proof}</span> },
                {
                  term: mine.answer,
                  value: claim.state === "rejected" && (
                    <span className="written">{claim.answer ?? standardAnswer}</span>
                  ),
                },
              ].filter(({ value }) => value !== false)}
            />
            {claim.state === "expired" && <p>{mine.expired}</p>}
            {claim.state === "pending" && (
              <PostButton
                action={paths.claimCancellation(claim.uid)}
                label={mine.cancel}
                kind="secondary"
                about={mine.about(claim.organization)}
              />
            )}
          </Card>
        ))}
      </CardList>
    </Page>
  );
}
