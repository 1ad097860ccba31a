import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignInForm } from "#app/domain/accounts/account.schema";
import { checkPassword, recordRefusal, stillHolds } from "#app/domain/accounts/sign-in.server";
import { fold } from "#app/domain/text";
import { isSignedIn } from "#app/domain/viewer";
import { invalid, readForm } from "#app/http/forms.server";
import { keepPending } from "#app/http/pending-sign-in.server";
import { forgive, limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { askedReturn, returnPath } from "#app/http/return-path.server";
import { giveSessionCookie } from "#app/http/session.server";
import { signIn } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isSignedIn(context.viewer)) throw redirect(returnPath(request));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.signIn.title), ...askedReturn(request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, SignInForm);
  if (!form.ok) return invalid(form.result);
  const { mail, password } = form.data;
  const shared = form.data.shared === "yes";
  if (!(await limit(context, "sign-in", fold(mail)))) return tooMany(request, context, SignInForm);

  const known = await checkPassword(context.db.fresh, mail, password);
  if (known === "refused") {
    await context.db.tx((tx) => recordRefusal(tx, context.viewer, mail));
    return refuse(request, context, SignInForm, "sign-in-refused");
  }
  await forgive(context, "sign-in", fold(mail));
  const { accountId } = known;
  const volver = returnPath(request);
  if (known.hasSecondFactor) {
    keepPending(context, { accountId, shared, passwordChangedAt: known.passwordChangedAt.getTime() });
    return redirect(paths.signInCode({ volver }), 303);
  }
  const token = await context.db.tx(async (tx) => {
    if (await stillHolds(tx, known)) return signIn(tx, { request, context }, { accountId, shared });
    await recordRefusal(tx, context.viewer, mail);
    return undefined;
  });
  if (!token) return refuse(request, context, SignInForm, "sign-in-refused");
  await forgive(context, "confirmation", String(accountId));
  giveSessionCookie(context.cookies, token, shared);
  return redirect(volver, 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SignIn() {
  const { volver } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().accounts.signIn;
  return (
    <Page title={words.title}>
      <Form result={result} defaults={{ shared: "yes" }} submitLabel={words.submit}>
        <Field name="mail" type="email" label={words.mail} autoComplete="username" maxLength={254} required />
        <Field
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
        <Checkbox name="shared" label={words.shared} hint={words.sharedHint} />
      </Form>
      <p>
        <a href={paths.recovery()}>{words.forgotten}</a>
      </p>
      <p>
        {words.noAccount} <a href={paths.registration({ volver })}>{words.register}</a>
      </p>
    </Page>
  );
}
