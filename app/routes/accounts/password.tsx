import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passwordForm } from "#app/domain/accounts/account.schema";
import { findAccount } from "#app/domain/accounts/account.server";
import { hashPassword, isPassword } from "#app/domain/accounts/password.server";
import { changePassword } from "#app/domain/accounts/password-change.server";
import { passwordGrade, staffPasswordLength } from "#app/domain/accounts/password-grade";
import { recordDoubt } from "#app/domain/accounts/sign-in.server";
import { isStaff, type Person } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found, requireConfirmed } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { giveSessionCookie } from "#app/http/session.server";
import { renewSession, requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const needsStaffPassword = (person: Person) => isStaff(person) || person.inactiveGrants > 0;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const words = wordsFor(context.locale);
  return { staff: needsStaffPassword(person), title: words.ui.title(words.accounts.password.title) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { name, mail, passwordHash } = found(await findAccount(context.db.fresh, person.id));
  const schema = passwordForm({ name, mail, staff: needsStaffPassword(person) });
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "confirmation", String(person.id)))) return tooMany(request, context, schema);
  const { currentPassword, newPassword } = form.data;
  const wrong = async () => {
    await context.db.tx((tx) => recordDoubt(tx, person));
    return refuse(request, context, schema, "password-wrong", "currentPassword");
  };
  if (!(await isPassword(passwordHash, currentPassword))) return wrong();

  const password = {
    passwordHash: await hashPassword(newPassword),
    passwordGrade: passwordGrade(newPassword),
  };
  const token = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    const outcome = await changePassword(tx, person, passwordHash, password);
    return outcome === "changed" ? renewSession(tx, request, person, person.session.confirmedAt) : undefined;
  });
  if (!token) return wrong();
  giveSessionCookie(context.cookies, token, person.session.shared);
  return redirectWith(context, paths.account(), "password-changed");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Password() {
  const { staff } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().accounts.password;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }}>
      <Form result={result} submitLabel={words.submit}>
        <Field
          name="currentPassword"
          type="password"
          label={words.current}
          autoComplete="current-password"
          required
        />
        <Field
          name="newPassword"
          type="password"
          label={words.new}
          hint={staff ? words.newHintStaff : words.newHint}
          autoComplete="new-password"
          minLength={staff ? staffPasswordLength : 10}
          required
        />
      </Form>
    </Page>
  );
}
