import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { data as answer } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { firstAdministratorForm } from "#app/domain/accounts/first-administrator.schema";
import {
  acceptAdministration,
  findAdministratorInvitation,
  type NewAdministrator,
} from "#app/domain/accounts/first-administrator.server";
import { longestName } from "#app/domain/accounts/name-length";
import { hashPassword } from "#app/domain/accounts/password.server";
import { passwordGrade } from "#app/domain/accounts/password-grade";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Whoever holds the link that the command line printed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ui, ownAccount } = wordsFor(context.locale);
  const invitation = await findAdministratorInvitation(context.db.fresh, params.token ?? "");
  return answer(
    {
      title: ui.title(ownAccount.firstAdministrator.title),
      invitation: invitation && { mail: invitation.mail, hasAccount: invitation.accountId !== undefined },
    },
    { status: invitation ? 200 : 404 },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const invitation = await findAdministratorInvitation(context.db.fresh, token);
  if (!invitation) return unusable();
  const accept = async (newAccount?: NewAdministrator) => {
    const outcome = await context.db.tx((tx) => acceptAdministration(tx, token, newAccount));
    if (outcome === "unusable") return unusable();
    return redirectWith(context, paths.signIn({ volver: paths.secondFactor() }), "administration-ready");
  };
  if (invitation.accountId !== undefined) return accept();
  const form = await readForm(request, context, firstAdministratorForm(invitation.mail));
  if (!form.ok) return invalid(form.result);
  const { name, password } = form.data;
  const passwordHash = await hashPassword(password);
  return accept({ name, passwordHash, passwordGrade: passwordGrade(password), locale: context.locale });
}

const unusable = () => answer(null, { status: 404 });

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function FirstAdministrator() {
  const { invitation } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { firstAdministrator: words } = useWords().ownAccount;
  if (!invitation) return <Page title={words.spentTitle} lead={words.spent} />;
  const lead = invitation.hasAccount ? words.existing(invitation.mail) : words.newAccount(invitation.mail);
  return (
    <Page title={words.title} lead={lead}>
      <Form result={result ?? undefined} submitLabel={words.submit}>
        {!invitation.hasAccount && (
          <>
            <Field name="name" label={words.name} autoComplete="name" maxLength={longestName} required />
            <Field
              name="password"
              type="password"
              label={words.password}
              hint={words.passwordHint}
              autoComplete="new-password"
              minLength={14}
              required
            />
          </>
        )}
        <p>{words.next}</p>
      </Form>
    </Page>
  );
}
