import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RegistrationForm } from "#app/domain/accounts/account.schema";
import { longestName } from "#app/domain/accounts/name-length";
import { hashPassword } from "#app/domain/accounts/password.server";
import { passwordGrade } from "#app/domain/accounts/password-grade";
import { register } from "#app/domain/accounts/registration.server";
import { fold } from "#app/domain/text";
import { isSignedIn } from "#app/domain/viewer";
import { evenly } from "#app/http/even-time.server";
import { invalid, readForm } from "#app/http/forms.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { askedReturn, returnPath } from "#app/http/return-path.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (isSignedIn(context.viewer)) throw redirect(returnPath(request));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.registration.title), ...askedReturn(request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, RegistrationForm);
  if (!form.ok) return invalid(form.result);
  const { name, mail, password, sharedMail } = form.data;
  if (!(await limit(context, "registration", fold(mail)))) return tooMany(request, context, RegistrationForm);
  const applicant = {
    name,
    mail,
    passwordHash: await hashPassword(password),
    passwordGrade: passwordGrade(password),
    locale: context.locale,
    letterDetail: sharedMail === "no" ? ("detailed" as const) : ("discreet" as const),
    returnTo: askedReturn(request).volver,
  };
  await evenly(context.db.tx((tx) => register(tx, applicant)));
  return redirect(paths.verificationSent(), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Registration() {
  const { volver } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().accounts.registration;
  return (
    <Page title={words.title} lead={words.lead}>
      <Form result={result} submitLabel={words.submit}>
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          autoComplete="name"
          maxLength={longestName}
          required
        />
        <Field
          name="mail"
          type="email"
          label={words.mail}
          hint={words.mailHint}
          autoComplete="email"
          maxLength={254}
          required
        />
        <RadioGroup
          name="sharedMail"
          label={words.sharedMail}
          hint={words.sharedMailHint}
          options={optionsOf(words.sharedMailOptions)}
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          autoComplete="new-password"
          minLength={10}
          required
        />
        <Checkbox name="adult" label={words.adult} required />
        <Checkbox
          name="privacy"
          label={words.privacy}
          hint={<a href={paths.privacy()}>{words.privacyLink}</a>}
          required
        />
      </Form>
      <p>
        {words.haveAccount} <a href={paths.signIn({ volver })}>{words.signIn}</a>
      </p>
    </Page>
  );
}
