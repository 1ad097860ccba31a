import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMine } from "#app/domain/memberships/mine.server";
import { nextStep } from "#app/domain/memberships/next-step";
import { isReturned } from "#app/domain/organizations/state";
import { isStaff } from "#app/domain/viewer";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Card, CardList } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const mine = await listMine(context.read, person);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.home.mine.title),
    name: person.name,
    staff: isStaff(person),
    organizations: mine.map(({ returnedAt, returnedReason, ...organization }) => {
      const mayMend = isReturned({ ...organization, returnedAt }) && organization.role !== "member";
      return {
        ...organization,
        next: nextStep(organization),
        returned: mayMend ? { reason: returnedReason } : undefined,
      };
    }),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Mine() {
  const { name, staff, organizations } = useLoaderData<typeof loader>();
  const words = useWords();
  const { mine } = words.home;
  const returned = organizations.filter((organization) => organization.returned);
  return (
    <Page title={mine.greeting(name)}>
      {returned.length > 0 && (
        <Section title={mine.pending}>
          {returned.map((organization) => (
            <Notice key={organization.slug} kind="warning">
              <p>
                <a href={paths.editOrganization(organization.slug)}>{mine.returned(organization.name)}</a>
              </p>
              {organization.returned?.reason && (
                <p className="written">{mine.reason(organization.returned.reason)}</p>
              )}
            </Notice>
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
              <Card
                key={organization.slug}
                title={organization.name}
                href={paths.organization(organization.slug)}
                level={3}
              >
                <Tags>
                  <Tag kind={organization.returned ? "alert" : tagKinds[organization.state]}>
                    {organization.returned
                      ? words.organizations.returned
                      : words.organizations.states[organization.state]}
                  </Tag>
                </Tags>
                <p>{mine.role(words.organizations.roles[organization.role])}</p>
                <p>{mine.next[organization.next]}</p>
              </Card>
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

const tagKinds = {
  unclaimed: "plain",
  draft: "plain",
  "in-review": "waiting",
  published: "done",
  archived: "plain",
} as const;
