import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPasswordForm } from "#app/domain/accounts/account.schema";
import { hashPassword } from "#app/domain/accounts/password.server";
import { passwordGrade } from "#app/domain/accounts/password-grade";
import { findReset, resetPassword } from "#app/domain/accounts/password-reset.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  const usable = (await findReset(context.db.fresh, params.token ?? "")) !== undefined;
  const { title, unusableTitle } = words.accounts.reset;
  return data(
    { usable, title: words.ui.title(usable ? title : unusableTitle) },
    { status: usable ? 200 : 404 },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const owner = await findReset(context.db.fresh, token);
  if (!owner) return data(undefined, { status: 404 });
  const form = await readForm(request, context, newPasswordForm(owner));
  if (!form.ok) return invalid(form.result);
  const { newPassword } = form.data;
  const password = {
    passwordHash: await hashPassword(newPassword),
    passwordGrade: passwordGrade(newPassword),
  };
  const outcome = await context.db.tx((tx) => resetPassword(tx, context.viewer, token, password));
  if (outcome === "unusable") return data(undefined, { status: 404 });
  return redirectWith(context, paths.signIn(), "password-reset");
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function Reset() {
  const { usable } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().accounts.reset;
  if (!usable)
    return (
      <Page title={words.unusableTitle} lead={words.unusable}>
        <Actions>
          <LinkButton href={paths.recovery()}>{words.again}</LinkButton>
        </Actions>
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      <Form result={result} submitLabel={words.submit}>
        <Field
          name="newPassword"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          autoComplete="new-password"
          minLength={10}
          required
        />
      </Form>
    </Page>
  );
}
