import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isSignedIn } from "#app/domain/viewer";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Page, Section } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  return { signedIn: isSignedIn(context.viewer) };
}

export default function Home() {
  const { signedIn } = useLoaderData<typeof loader>();
  const { title, lead, search, searchHint, searchSubmit, ways } = useWords().home;
  return (
    <Page title={title} lead={lead} wide>
      <SearchForm
        action={paths.organizations()}
        label={search}
        hint={searchHint}
        submitLabel={searchSubmit}
      />
      <Section title={ways.title}>
        <CardList>
          <Card level={3} title={ways.find} href={paths.organizations()}>
            <p>{ways.findText}</p>
          </Card>
          <Card level={3} title={ways.agenda} href={paths.agenda()}>
            <p>{ways.agendaText}</p>
          </Card>
          <Card level={3} title={ways.register} href={paths.newOrganization()}>
            <p>{ways.registerText}</p>
          </Card>
          {signedIn ? (
            <Card level={3} title={ways.mine} href={paths.mine()}>
              <p>{ways.mineText}</p>
            </Card>
          ) : (
            <Card level={3} title={ways.enter} href={paths.signIn()}>
              <p>{ways.enterText}</p>
            </Card>
          )}
        </CardList>
      </Section>
    </Page>
  );
}
