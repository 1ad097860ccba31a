import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isSignedIn } from "#app/domain/viewer";
import type { CookieName } from "#app/http/context";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Bullets } from "#app/ui/bullets";
import { type Fact, Facts } from "#app/ui/facts";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  const { home, ui } = wordsFor(context.locale);
  return {
    title: ui.title(home.privacy.title),
    contact: context.env.mailFrom,
    signedIn: isSignedIn(context.viewer),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Privacy() {
  const { contact, signedIn } = useLoaderData<typeof loader>();
  const { title, lead, who, kept, levels, never, cookies, deletion } = useWords().home.privacy;
  const explained: Readonly<Record<CookieName, Fact>> = cookies.kept;
  return (
    <Page title={title} lead={lead}>
      <Section title={who.title}>
        <p>
          {who.text} <a href={`mailto:${contact}`}>{contact}</a>.
        </p>
        <p>{who.law}</p>
      </Section>
      <Section title={kept.title}>
        <Bullets items={kept.items} />
      </Section>
      <Section title={levels.title}>
        <Facts items={levels.items} />
      </Section>
      <Section title={never.title}>
        <p>{never.text}</p>
        <Bullets items={never.items} />
        <p>{never.text2}</p>
      </Section>
      <Section title={cookies.title}>
        <p>{cookies.text}</p>
        <Facts items={Object.values<Fact>(explained)} />
      </Section>
      <Section title={deletion.title}>
        <p>{deletion.text}</p>
        <p>{deletion.backups}</p>
        {signedIn && (
          <p>
            <a href={paths.ownData()}>{deletion.account}</a>
          </p>
        )}
      </Section>
    </Page>
  );
}
