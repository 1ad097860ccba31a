import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeMember } from "#app/domain/memberships/departure.server";
import { findMember } from "#app/domain/memberships/member.server";
import { canKeepRoster } from "#app/domain/memberships/roster.policy";
import { RemovalForm } from "#app/domain/memberships/roster.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

const outcomes = {
  ended: "member-removed",
  gone: "member-gone",
  "last-leader": "member-last-leader",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const member = found(await findMember(context.read, organization.id, params.uid ?? ""));
  if (member.accountId === person.id) throw redirect(paths.departure(organization.slug));
  if (member.until !== null) throw redirect(paths.member(organization.slug, member.uid));
  const { ui, memberships } = wordsFor(context.locale);
  return {
    title: ui.title(memberships.removal.title(member.name)),
    slug: organization.slug,
    uid: member.uid,
    name: member.name,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const member = found(await findMember(fresh, organization.id, params.uid ?? ""));
  if (member.accountId === person.id) return redirect(paths.departure(organization.slug), 303);
  const form = await readForm(request, context, RemovalForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => removeMember(tx, person, member, form.data.reason));
  return redirectWith(context, paths.members(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveMember() {
  const { slug, uid, name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().memberships.removal;
  return (
    <Page title={words.title(name)} lead={words.lead} back={{ href: paths.member(slug, uid), label: name }}>
      <Form result={result} submitLabel={words.submit} submitKind="danger">
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required
          minLength={10}
          maxLength={1000}
        />
      </Form>
    </Page>
  );
}
