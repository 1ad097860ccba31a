import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmationForm } from "#app/domain/accounts/account.schema";
import { confirmIdentity, matchOwnPassword, recordDoubt } from "#app/domain/accounts/sign-in.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireSignedIn } from "#app/http/guards.server";
import { forgive, limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { returnPath } from "#app/http/return-path.server";
import { giveSessionCookie } from "#app/http/session.server";
import { renewSession, requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { hasSecondFactor } = await requireSignedIn({ request, context });
  const words = wordsFor(context.locale);
  return { hasSecondFactor, title: words.ui.title(words.accounts.confirmation.title) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const form = await readForm(request, context, ConfirmationForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "confirmation", String(person.id))))
    return tooMany(request, context, ConfirmationForm);
  const checkedHash = await matchOwnPassword(context.db.fresh, person.id, form.data.password);
  if (!checkedHash) {
    await context.db.tx((tx) => recordDoubt(tx, person));
    return refuse(request, context, ConfirmationForm, "password-wrong", "password");
  }

  const token = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    const confirmed = await confirmIdentity(tx, person, checkedHash, form.data.code);
    return confirmed ? renewSession(tx, request, person, new Date()) : undefined;
  });
  if (!token) return refuse(request, context, ConfirmationForm, "code-refused", "code");
  await forgive(context, "confirmation", String(person.id));
  giveSessionCookie(context.cookies, token, person.session.shared);
  return redirect(returnPath(request), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Confirmation() {
  const { hasSecondFactor } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().accounts.confirmation;
  return (
    <Page title={words.title} lead={words.lead}>
      <Form result={result} submitLabel={words.submit}>
        <Field
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
        {hasSecondFactor && (
          <Field
            name="code"
            label={words.code}
            hint={words.codeHint}
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
        )}
      </Form>
    </Page>
  );
}
