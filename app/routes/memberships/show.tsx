import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editMember } from "#app/domain/memberships/edition.server";
import { AccountMemberEditionForm, MemberEditionForm } from "#app/domain/memberships/member.schema";
import { findMember, listOtherStays, listRoles } from "#app/domain/memberships/member.server";
import { canKeepRoster, canReadRoster } from "#app/domain/memberships/roster.policy";
import { findLikelyTwin } from "#app/domain/memberships/twice.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LikelyTwin } from "./likely-twin";
import { MemberActions } from "./member-actions";
import { MemberFacts } from "./member-facts";
import { MemberFields } from "./member-fields";
import { MemberHistory } from "./member-history";
import { memberValues, staleMember } from "./member-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canReadRoster(person, organization));
  const member = found(await findMember(read, organization.id, params.uid ?? ""));
  const { id: _, organizationId: __, accountId, ...noted } = member;
  const mayKeep = canKeepRoster(person, organization) && member.until === null;
  const twin = mayKeep ? await findLikelyTwin(read, member) : undefined;
  return {
    title: wordsFor(context.locale).ui.title(member.name),
    slug: organization.slug,
    member: { ...noted, hasAccount: accountId !== null, self: accountId === person.id },
    roles: accountId === null ? [] : await listRoles(read, organization.id, accountId),
    stays: accountId === null ? [] : await listOtherStays(read, organization.id, accountId, member.id),
    mayKeep,
    twin: twin && { ...twin.member, by: twin.by },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const member = found(await findMember(fresh, organization.id, params.uid ?? ""));
  const schema = member.accountId === null ? MemberEditionForm : AccountMemberEditionForm;
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => editMember(tx, person, member, form.data));
  if (outcome === "overlapping") return refuse(request, context, schema, "since-earlier-stay", "since");
  const page = paths.member(organization.slug, member.uid);
  if (outcome === "edited") return redirectWith(context, page, "member-saved");
  const stored = found(await findMember(fresh, organization.id, member.uid));
  return stored.until === null
    ? stale(staleMember(form.data, stored))
    : redirectWith(context, page, "member-gone");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Member() {
  const { slug, member, roles, stays, mayKeep, twin } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { member: words, form } = useWords().memberships;
  return (
    <Page title={member.name} back={{ href: paths.members(slug), label: words.back }}>
      {member.self && (
        <p>
          {words.isYou} <a href={paths.ownMembership(slug)}>{words.toOwn}</a>
        </p>
      )}
      {member.until !== null && <Notice kind="info">{words.over}</Notice>}
      {twin && <LikelyTwin slug={slug} uid={member.uid} twin={twin} />}
      <MemberFacts {...member} />
      {mayKeep && <MemberActions slug={slug} {...member} />}
      <MemberHistory roles={roles} stays={stays} />
      {mayKeep && (
        <Section title={form.editTitle}>
          {member.hasAccount && <p>{words.withAccount}</p>}
          <Form
            result={result}
            defaults={memberValues(member)}
            submitLabel={form.save}
            version={member.version}
          >
            <MemberFields named={!member.hasAccount} />
          </Form>
        </Section>
      )}
    </Page>
  );
}
