import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { RecoveryForm } from "#app/domain/accounts/account.schema";
import { askReset } from "#app/domain/accounts/password-reset.server";
import { fold } from "#app/domain/text";
import { evenly } from "#app/http/even-time.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.recovery.title) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, RecoveryForm);
  if (!form.ok) return invalid(form.result);
  const { mail } = form.data;
  if (!(await limit(context, "recovery", fold(mail)))) return tooMany(request, context, RecoveryForm);
  await evenly(context.db.tx((tx) => askReset(tx, context.viewer, mail)));
  return redirectWith(context, paths.signIn(), "reset-sent");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Recovery() {
  const result = useActionData<typeof action>();
  const words = useWords().accounts.recovery;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.signIn(), label: words.back }}>
      <Form result={result} submitLabel={words.submit}>
        <Field name="mail" type="email" label={words.mail} autoComplete="email" maxLength={254} required />
      </Form>
    </Page>
  );
}
