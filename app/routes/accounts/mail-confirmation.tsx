import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { data as answer } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmMailChange, isMailChangeOpen } from "#app/domain/accounts/mail-change.server";
import { isSignedIn } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Whoever holds the link: reading the page changes nothing, since mail scanners open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ui, ownAccount } = wordsFor(context.locale);
  const usable = await isMailChangeOpen(context.db.fresh, params.token ?? "");
  return answer(
    { title: ui.title(ownAccount.mailConfirmation.title), usable },
    { status: usable ? 200 : 404 },
  );
}

export async function action({ params, context }: ActionFunctionArgs) {
  const outcome = await context.db.tx((tx) => confirmMailChange(tx, params.token ?? ""));
  if (outcome === "unusable") return answer(null, { status: 404 });
  const next = isSignedIn(context.viewer) ? paths.account() : paths.signIn();
  return redirectWith(context, next, "mail-changed");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MailConfirmation() {
  const { usable } = useLoaderData<typeof loader>();
  const { mailConfirmation: words } = useWords().ownAccount;
  if (!usable)
    return (
      <Page title={words.spentTitle} lead={words.spent}>
        <LinkButton href={paths.mail()}>{words.again}</LinkButton>
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <Form submitLabel={words.submit}>{null}</Form>
    </Page>
  );
}
