import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ListingForm } from "#app/domain/memberships/member.schema";
import { findOwnPlace, listOwnRoles, setListed } from "#app/domain/memberships/own.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isLeader, isMember } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { Checkbox } from "#app/ui/checkbox";
import { Form } from "#app/ui/form";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { MemberHistory } from "./member-history";
import { OwnFacts } from "./own-facts";
import { OwnLinks } from "./own-links";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  const place = await findOwnPlace(read, person, organization.id);
  authorize(place !== undefined);
  const { id, organizationId, accountId, ...own } = place;
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.memberships.own.title),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    own,
    roles: await listOwnRoles(read, person, organization.id),
    belongs: isMember(person, organization.id),
    leads: isLeader(person, organization.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(isMember(person, organization.id));
  const place = found(await findOwnPlace(fresh, person, organization.id));
  const form = await readForm(request, context, ListingForm);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => setListed(tx, person, place, form.data.listed === "yes"));
  return redirectWith(context, paths.ownMembership(organization.slug), "listing-saved");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnMembership() {
  const { back, slug, name, own, roles, belongs, leads } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().memberships.own;
  return (
    <Page title={words.title} lead={belongs ? name : words.formerLead(name)} back={back}>
      <OwnFacts {...own} role={belongs ? roles[0]?.role : undefined} />
      <MemberHistory roles={roles} stays={[]} />
      {belongs && (
        <>
          <Section title={words.listing}>
            <Form result={result} defaults={{ listed: own.listed ? "yes" : "" }} submitLabel={words.save}>
              <Checkbox name="listed" label={words.listed} hint={words.listedHint} />
            </Form>
          </Section>
          <OwnLinks slug={slug} leads={leads} />
        </>
      )}
    </Page>
  );
}
