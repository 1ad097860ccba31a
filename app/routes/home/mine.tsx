import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listNews } from "#app/domain/announcements/news.server";
import { listOwnClaims } from "#app/domain/claims/list.server";
import { listComing } from "#app/domain/home/coming.server";
import { listNear } from "#app/domain/home/near.server";
import { listTasks } from "#app/domain/home/waiting.server";
import { listMine } from "#app/domain/memberships/mine.server";
import { nextStep } from "#app/domain/memberships/next-step";
import { isReturned } from "#app/domain/organizations/state";
import { isStaff } from "#app/domain/viewer";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { CardList } from "#app/ui/card";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ClaimNews } from "./claim-news";
import { ComingCard } from "./coming-card";
import { Newcomer } from "./newcomer";
import { News } from "./news";
import { OwnOrganization } from "./own-organization";
import { TodoList } from "./todo-list";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const mine = await listMine(read, person);
  const words = wordsFor(locale);
  return {
    title: words.ui.title(words.home.mine.title),
    name: person.name,
    staff: isStaff(person),
    tasks: await listTasks(read, person, mine),
    claims: await listOwnClaims(read, person, { news: true }),
    news: await listNews(read, person, locale),
    coming: await listComing(read, person),
    near: await listNear(read, person, mine),
    organizations: mine.map((organization) => {
      const { slug, name, state, role } = organization;
      const returned = isReturned(organization) && role !== "member";
      return { slug, name, state, role, next: nextStep(organization), returned };
    }),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Mine() {
  const { name, staff, tasks, claims, news, coming, near, organizations } = useLoaderData<typeof loader>();
  const { mine } = useWords().home;
  return (
    <Page title={mine.greeting(name)}>
      {tasks.length + claims.length > 0 && (
        <Section title={mine.pending}>
          {claims.map((claim) => (
            <ClaimNews key={claim.uid} {...claim} />
          ))}
          {tasks.length > 0 && <TodoList tasks={tasks} />}
        </Section>
      )}
      {news.length > 0 && <News news={news} />}
      {coming.length > 0 && (
        <Section title={mine.coming.title}>
          <CardList>
            {coming.map((date) => (
              <ComingCard key={`${date.activity} ${date.day}`} date={date} />
            ))}
          </CardList>
          <p>
            <a href={paths.ownActivities()}>{mine.coming.all}</a>
          </p>
        </Section>
      )}
      {organizations.length === 0 ? (
        <Newcomer />
      ) : (
        <Section title={mine.organizations}>
          <CardList>
            {organizations.map((organization) => (
              <OwnOrganization key={organization.slug} {...organization} />
            ))}
          </CardList>
        </Section>
      )}
      {near.length > 0 && (
        <Section title={mine.near.title}>
          <p>{mine.near.lead}</p>
          <CardList>
            {near.map((date) => (
              <ComingCard key={`${date.activity} ${date.day}`} date={date} />
            ))}
          </CardList>
          <p>
            <a href={paths.agenda()}>{mine.near.agenda}</a>
          </p>
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
