import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { CodeForm } from "#app/domain/accounts/account.schema";
import { takeCode } from "#app/domain/accounts/sign-in.server";
import { invalid, readForm } from "#app/http/forms.server";
import { findPending } from "#app/http/pending-sign-in.server";
import { forgive, limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { returnPath } from "#app/http/return-path.server";
import { giveSessionCookie } from "#app/http/session.server";
import { signIn } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!findPending(context)) throw redirect(paths.signIn({ volver: returnPath(request) }));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.code.title) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const pending = findPending(context);
  if (!pending) throw redirect(paths.signIn({ volver: returnPath(request) }), 303);
  const form = await readForm(request, context, CodeForm);
  if (!form.ok) return invalid(form.result);
  const { accountId, shared } = pending;
  if (!(await limit(context, "second-factor", String(accountId)))) return tooMany(request, context, CodeForm);

  const token = await context.db.tx(async (tx) => {
    const taken = await takeCode(tx, context.viewer, pending, form.data.code);
    return taken ? signIn(tx, { request, context }, { accountId, shared }) : undefined;
  });
  if (!token) return refuse(request, context, CodeForm, "code-refused", "code");
  await forgive(context, "second-factor", String(accountId));
  await forgive(context, "confirmation", String(accountId));
  context.cookies.clear("pending");
  giveSessionCookie(context.cookies, token, shared);
  return redirect(returnPath(request), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SignInCode() {
  const result = useActionData<typeof action>();
  const words = useWords().accounts.code;
  return (
    <Page title={words.title} lead={words.lead}>
      <Form result={result} submitLabel={words.submit}>
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          autoComplete="one-time-code"
          maxLength={40}
          required
        />
      </Form>
      <p>
        <a href={paths.signIn()}>{words.again}</a>
      </p>
    </Page>
  );
}
