import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.verificationSent.title) };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function VerificationSent() {
  const words = useWords().accounts.verificationSent;
  return (
    <Page title={words.title} lead={words.lead}>
      <Section title={words.nothing}>
        <ul>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <Actions>
          <LinkButton href={paths.registration()} kind="secondary">
            {words.again}
          </LinkButton>
        </Actions>
      </Section>
    </Page>
  );
}
