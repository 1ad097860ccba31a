import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { samplePassword } from "#app/domain/demo/sample-account";
import { listSampleAccounts } from "#app/domain/demo/sample-accounts.server";
import { requireDemo } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton, PostButton } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  requireDemo(context);
  const accounts = await listSampleAccounts(context.read);
  const { ui, demo } = wordsFor(context.locale);
  return { title: ui.title(demo.title), password: samplePassword, accounts };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Demo() {
  const { accounts, password } = useLoaderData<typeof loader>();
  const words = useWords().demo;
  return (
    <Page title={words.title} lead={words.lead}>
      <p>
        {words.password}: <code>{password}</code>
      </p>
      {accounts.map((account) => (
        <Card key={account.uid} title={account.name}>
          <Facts
            items={[
              { term: words.role, value: words.parts[account.part] },
              { term: words.mail, value: account.mail },
              { term: words.code, value: account.code ?? words.noCode },
            ]}
          />
          <PostButton action={paths.demoEntry(account.uid)} label={words.enterAs(account.name)} />
        </Card>
      ))}
      <p>{words.mailboxText}</p>
      <LinkButton href={paths.mailbox()} kind="secondary">
        {words.mailbox}
      </LinkButton>
    </Page>
  );
}
