import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isVerifiable, verifyAddress } from "#app/domain/accounts/verification.server";
import { redirectWith } from "#app/http/flash.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Opening the link does nothing yet: services that look through mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  const usable = await isVerifiable(context.db.fresh, params.token ?? "");
  const { title, unusableTitle } = words.accounts.verification;
  return data(
    { usable, title: words.ui.title(usable ? title : unusableTitle) },
    { status: usable ? 200 : 404 },
  );
}

export async function action({ params, context }: ActionFunctionArgs) {
  const outcome = await context.db.tx((tx) => verifyAddress(tx, params.token ?? ""));
  if (outcome === "unusable") return data(null, { status: 404 });
  const word = outcome === "created" ? "address-verified" : "address-already-verified";
  return redirectWith(context, paths.signIn(), word);
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function Verification() {
  const { usable } = useLoaderData<typeof loader>();
  const words = useWords().accounts.verification;
  if (!usable)
    return (
      <Page title={words.unusableTitle} lead={words.unusable}>
        <Actions>
          <LinkButton href={paths.registration()}>{words.again}</LinkButton>
          <LinkButton href={paths.signIn()} kind="secondary">
            {words.signIn}
          </LinkButton>
        </Actions>
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <Form submitLabel={words.submit}>{null}</Form>
    </Page>
  );
}
