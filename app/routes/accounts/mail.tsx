import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MailChangeForm } from "#app/domain/accounts/mail-change.schema";
import { requestMailChange } from "#app/domain/accounts/mail-change.server";
import { findProfile } from "#app/domain/accounts/profile.server";
import { matchOwnPassword, recordDoubt } from "#app/domain/accounts/sign-in.server";
import { fold } from "#app/domain/text";
import { evenly } from "#app/http/even-time.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found, requireConfirmed } from "#app/http/guards.server";
import { forgive, limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, ownAccount } = wordsFor(context.locale);
  const { mail } = found(await findProfile(context.db.fresh, person));
  return { title: ui.title(ownAccount.mail.title), mail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const form = await readForm(request, context, MailChangeForm);
  if (!form.ok) return invalid(form.result);
  const { mail, currentPassword } = form.data;
  if (!(await limit(context, "mail-change", String(person.id), fold(mail))))
    return tooMany(request, context, MailChangeForm);
  if (!(await limit(context, "confirmation", String(person.id))))
    return tooMany(request, context, MailChangeForm);
  if (!(await matchOwnPassword(context.db.fresh, person.id, currentPassword))) {
    await context.db.tx((tx) => recordDoubt(tx, person));
    return refuse(request, context, MailChangeForm, "password-wrong", "currentPassword");
  }
  await forgive(context, "confirmation", String(person.id));
  const current = found(await findProfile(context.db.fresh, person));
  if (fold(current.mail) === fold(mail)) {
    const { same } = wordsFor(context.locale).ownAccount.mail;
    return invalid({ values: { mail }, errors: { mail: same } });
  }
  const asked = context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    await requestMailChange(tx, person, mail);
  });
  await evenly(asked);
  return redirectWith(context, paths.account(), "mail-change-sent");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MailChange() {
  const { mail } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { mail: words } = useWords().ownAccount;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }}>
      <p>
        {words.current}: <strong>{mail}</strong>
      </p>
      <Form result={result} submitLabel={words.submit}>
        <Field name="mail" type="email" label={words.mail} autoComplete="email" maxLength={254} required />
        <Field
          name="currentPassword"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
      </Form>
    </Page>
  );
}
