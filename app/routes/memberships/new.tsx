import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { addMember } from "#app/domain/memberships/addition.server";
import { MemberForm } from "#app/domain/memberships/member.schema";
import { canKeepRoster } from "#app/domain/memberships/roster.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { typedValues } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { Form } from "#app/ui/form";
import { asList } from "#app/ui/form-fields";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LikelyMember, type ShownLikely } from "./likely-member";
import { MemberFields } from "./member-fields";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const { ui, memberships } = wordsFor(context.locale);
  return {
    title: ui.title(memberships.form.newTitle),
    slug: organization.slug,
    today: dayOf(new Date()),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canKeepRoster(person, organization));
  const form = await readForm(request, context, MemberForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addMember(tx, person, organization, form.data));
  if (outcome === "added") return redirectWith(context, paths.members(organization.slug), "member-added");
  const { member, by } = outcome.likely;
  const likely: ShownLikely = { uid: member.uid, name: member.name, by };
  return data({ values: await typedValues(request, MemberForm), errors: {}, likely }, { status: 422 });
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewMember() {
  const { slug, today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().memberships.form;
  const likely = result && "likely" in result ? result.likely : undefined;
  return (
    <Page title={words.newTitle} lead={words.newLead} back={{ href: paths.members(slug), label: words.back }}>
      {likely && <LikelyMember slug={slug} {...likely} />}
      <Form result={result} defaults={{ since: today }} submitLabel={likely ? words.addAnyway : words.add}>
        {asList(result?.values.another).map((uid) => (
          <input key={uid} type="hidden" name="another" value={uid} />
        ))}
        {likely && <Checkbox name="another" value={likely.uid} label={words.another(likely.name)} required />}
        <MemberFields named />
      </Form>
    </Page>
  );
}
