import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSecondFactor, replaceRecoveryCodes } from "#app/domain/second-factors/second-factor.server";
import { requireConfirmed } from "#app/http/guards.server";
import { requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { CodeList } from "./code-list";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { confirmedAt, codesLeft } = await findSecondFactor(context.db.fresh, person);
  if (!confirmedAt) throw redirect(paths.secondFactor());
  const { ui, secondFactors } = wordsFor(context.locale);
  return { title: ui.title(secondFactors.codes.title), codesLeft };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const codes = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    return replaceRecoveryCodes(tx, person);
  });
  return codes === "inactive" ? redirect(paths.secondFactor(), 303) : { codes };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RecoveryCodes() {
  const { codesLeft } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { secondFactors: words } = useWords();
  if (result)
    return (
      <Page title={words.codes.title} lead={words.codes.lead}>
        <CodeList codes={result.codes} />
      </Page>
    );
  return (
    <Page
      title={words.codes.renewTitle}
      lead={words.codes.lead}
      back={{ href: paths.secondFactor(), label: words.backToState }}
    >
      <p>{words.codes.renewText(codesLeft)}</p>
      <PostButton action={paths.recoveryCodes()} label={words.codes.renewSubmit} />
    </Page>
  );
}
