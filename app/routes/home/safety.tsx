import { type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isSignedIn } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Bullets } from "#app/ui/bullets";
import { LinkButton } from "#app/ui/button";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.leaving) throw redirect(paths.home());
  return { title: wordsFor(context.locale).ui.name, signedIn: isSignedIn(context.viewer) };
}

/** The title names the site only: it stays in the history. */
export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Safety() {
  const { signedIn } = useLoaderData<typeof loader>();
  const { title, lead, danger, exit, limits, shared } = useWords().home.safety;
  return (
    <Page title={title} lead={lead}>
      <Section title={danger.title}>
        <p>{danger.text}</p>
        <LinkButton href="tel:911">{danger.call}</LinkButton>
      </Section>
      <Section title={exit.title}>
        <Bullets items={exit.items} />
        {signedIn && (
          <p>
            {exit.session} <a href={paths.signOut()}>{exit.sessionLink}</a>.
          </p>
        )}
      </Section>
      <Section title={limits.title}>
        <Bullets items={limits.items} />
      </Section>
      <Section title={shared.title}>
        <Bullets items={shared.items} />
      </Section>
    </Page>
  );
}
