import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnClaims } from "#app/domain/claims/list.server";
import { staleSince } from "#app/domain/freshness/freshness";
import { listMine } from "#app/domain/memberships/mine.server";
import { nextStep } from "#app/domain/memberships/next-step";
import { isReturned } from "#app/domain/organizations/state";
import { isStaff } from "#app/domain/viewer";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { CardList } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ClaimNews } from "./claim-news";
import { OwnOrganization } from "./own-organization";
import { PendingNotices } from "./pending-notices";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const mine = await listMine(context.read, person);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.home.mine.title),
    name: person.name,
    staff: isStaff(person),
    claims: await listOwnClaims(context.read, person, { news: true }),
    organizations: mine.map((organization) => {
      const { slug, name, state, role } = organization;
      const mayMend = isReturned(organization) && role !== "member";
      return {
        slug,
        name,
        state,
        role,
        next: nextStep(organization),
        returned: mayMend ? { reason: organization.returnedReason } : undefined,
        stale: role === "leader" && staleSince(organization) !== undefined,
      };
    }),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Mine() {
  const { name, staff, claims, organizations } = useLoaderData<typeof loader>();
  const { mine } = useWords().home;
  const pending = organizations.filter(({ returned, stale }) => returned || stale);
  return (
    <Page title={mine.greeting(name)}>
      {pending.length + claims.length > 0 && (
        <Section title={mine.pending}>
          {pending.map((organization) => (
            <PendingNotices key={organization.slug} {...organization} />
          ))}
          {claims.map((claim) => (
            <ClaimNews key={claim.uid} {...claim} />
          ))}
        </Section>
      )}
      {organizations.length === 0 ? (
        <EmptyState
          title={mine.emptyTitle}
          text={mine.empty}
          action={{ href: paths.newOrganization(), label: mine.register }}
        />
      ) : (
        <Section title={mine.organizations}>
          <CardList>
            {organizations.map((organization) => (
              <OwnOrganization key={organization.slug} {...organization} />
            ))}
          </CardList>
        </Section>
      )}
      <Actions>
        {organizations.length > 0 && (
          <LinkButton href={paths.newOrganization()} kind="secondary">
            {mine.register}
          </LinkButton>
        )}
        {staff && (
          <LinkButton href={paths.management()} kind="secondary">
            {mine.management}
          </LinkButton>
        )}
      </Actions>
    </Page>
  );
}
