import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRevoke } from "#app/domain/grants/grant.policy";
import { RevocationForm } from "#app/domain/grants/grant.schema";
import { revokeGrant } from "#app/domain/grants/grant.server";
import { findGrant } from "#app/domain/grants/list.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireConfirmed, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const { grant, holder, office } = found(await findGrant(context.read, params.uid ?? ""));
  if (!canRevoke(person, grant)) throw redirect(paths.accountRecord(holder.uid));
  const { ui, grants } = wordsFor(context.locale);
  const waits = grant.approvedAt === null;
  return {
    title: ui.title(waits ? grants.revocation.refusalTitle : grants.revocation.title),
    holder,
    role: grant.role,
    office,
    waits,
    own: grant.accountId === person.id,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const { grant, holder } = found(await findGrant(context.db.fresh, params.uid ?? ""));
  authorize(grant.revokedAt !== null || canRevoke(person, grant));
  const form = await readForm(request, context, RevocationForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => revokeGrant(tx, person, grant, form.data.reason));
  if (outcome === "last-administrator") {
    const { refusals } = wordsFor(context.locale).grants;
    return invalid({ values: form.data, errors: {}, formError: refusals[outcome] });
  }
  const own = grant.accountId === person.id;
  return redirectWith(
    context,
    own ? paths.signIn() : paths.accountRecord(holder.uid),
    outcome === "revoked" ? "grant-revoked" : "grant-moved-on",
  );
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Revocation() {
  const { holder, role, office, waits, own } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { revocation: words, roles, withOffice } = useWords().grants;
  const named = office ? withOffice(roles[role], office) : roles[role];
  return (
    <Page
      title={waits ? words.refusalTitle : words.title}
      lead={words.lead(named, holder.name)}
      back={{ href: paths.accountRecord(holder.uid), label: words.back }}
    >
      {!waits && <Notice kind="warning">{own ? words.own : words.effect}</Notice>}
      <Form result={result} submitLabel={waits ? words.refuse : words.submit} submitKind="danger">
        <TextArea name="reason" label={words.reason} rows={3} minLength={10} maxLength={500} required />
      </Form>
    </Page>
  );
}
