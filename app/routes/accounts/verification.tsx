import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VerificationForm } from "#app/domain/accounts/account.schema";
import { isPassword } from "#app/domain/accounts/password.server";
import { findVerifiable, recordStranger, verifyAddress } from "#app/domain/accounts/verification.server";
import { pageOfToken } from "#app/domain/accounts/verification-token.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { safeReturnPath } from "#app/http/return-path.server";
import { giveSessionCookie } from "#app/http/session.server";
import { signIn } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Opening the link does nothing yet: services that look through mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  const usable = (await findVerifiable(context.db.fresh, params.token ?? "")) !== undefined;
  const { title, unusableTitle } = words.accounts.verification;
  return data(
    { usable, title: words.ui.title(usable ? title : unusableTitle) },
    { status: usable ? 200 : 404 },
  );
}

/** The account is for who chose its password, not for whoever typed an address that someone else reads. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const link = params.token ?? "";
  const chosenHash = await findVerifiable(context.db.fresh, link);
  if (!chosenHash) return data(undefined, { status: 404 });
  const form = await readForm(request, context, VerificationForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "verification", link))) return tooMany(request, context, VerificationForm);
  if (!(await isPassword(chosenHash, form.data.password))) {
    await context.db.tx((tx) => recordStranger(tx, context.viewer));
    return refuse(request, context, VerificationForm, "chosen-password-wrong", "password");
  }

  const shared = form.data.shared === "yes";
  const outcome = await context.db.tx(async (tx) => {
    const verified = await verifyAddress(tx, link);
    if (typeof verified === "string") return verified;
    const { accountId } = verified;
    return { token: await signIn(tx, { request, context }, { accountId, shared }) };
  });
  if (outcome === "unusable") return data(undefined, { status: 404 });
  const volver = safeReturnPath(pageOfToken(link));
  if (outcome === "taken") return redirectWith(context, paths.signIn({ volver }), "address-already-verified");
  giveSessionCookie(context.cookies, outcome.token, shared);
  return redirectWith(context, volver ?? paths.mine(), "address-verified");
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function Verification() {
  const { usable } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { verification: words, signIn: signInWords } = useWords().accounts;
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
      <Form result={result} defaults={{ shared: "yes" }} submitLabel={words.submit}>
        <Field
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
        <Checkbox name="shared" label={signInWords.shared} hint={signInWords.sharedHint} />
      </Form>
      <p>
        {words.notYou} <a href={paths.registration()}>{words.register}</a>
      </p>
    </Page>
  );
}
