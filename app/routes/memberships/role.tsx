import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RoleForm } from "#app/domain/memberships/member.schema";
import { findMember } from "#app/domain/memberships/member.server";
import { changeRole } from "#app/domain/memberships/role-change.server";
import { hasOtherLeader } from "#app/domain/memberships/roles.server";
import { canKeepRoster } from "#app/domain/memberships/roster.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import { asText } from "#app/ui/form-fields";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LastLeader } from "./last-leader";
import { refusedRole } from "./role-refusal";

const outcomes = { changed: "role-saved", unchanged: "role-unchanged", gone: "member-gone" } as const;

/** Someone of the organization who has an account, and so a role. */
async function findHolder(...asked: Parameters<typeof findMember>) {
  const member = found(await findMember(...asked));
  const { accountId, role } = member;
  return found(accountId === null || role === null ? undefined : { ...member, accountId, role });
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const member = await findHolder(read, organization.id, params.uid ?? "");
  const { ui, memberships } = wordsFor(context.locale);
  return {
    title: ui.title(memberships.change.title(member.name)),
    slug: organization.slug,
    uid: member.uid,
    name: member.name,
    role: member.role,
    leadsAlone: member.role === "leader" && !(await hasOtherLeader(read, member)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const member = await findHolder(fresh, organization.id, params.uid ?? "");
  const form = await readForm(request, context, RoleForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => changeRole(tx, person, member, form.data));
  if (outcome === "stale" || outcome === "last-leader") {
    const { role } = await findHolder(fresh, organization.id, member.uid);
    const { result, status } = refusedRole(outcome, form.data.role, role, wordsFor(context.locale));
    return data(result, { status });
  }
  const { slug } = organization;
  const own = member.accountId === person.id;
  return redirectWith(
    context,
    own ? paths.ownMembership(slug) : paths.member(slug, member.uid),
    outcomes[outcome],
  );
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MemberRole() {
  const { slug, uid, name, role, leadsAlone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { memberships, organizations } = useWords();
  const words = memberships.change;
  const options = (["member", "editor", "leader"] as const).map((value) => ({
    value,
    label: organizations.roles[value],
    hint: words.roleHints[value],
  }));
  return (
    <Page title={words.title(name)} back={{ href: paths.member(slug, uid), label: name }}>
      {leadsAlone && <LastLeader slug={slug} text={words.lastLeader} />}
      {(!leadsAlone || result) && (
        <Form result={result} defaults={{ role }} submitLabel={words.submit}>
          <input type="hidden" name="held" value={asText(result?.values.held) || role} />
          <RadioGroup name="role" label={words.role} options={options} required />
          <p className="hint">{words.told}</p>
        </Form>
      )}
    </Page>
  );
}
