import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editOrganization } from "#app/domain/organizations/edition.server";
import { facetsOf } from "#app/domain/organizations/facets.server";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { organizationEditionForm } from "#app/domain/organizations/organization.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { recordValues, staleResult } from "#app/routes/profiles/values";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { EditionFields } from "./edition-fields";
import { OrganizationFields } from "./organization-fields";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const cantons = await listCantons(context.read);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.form.editTitle(organization.name)),
    slug: organization.slug,
    name: organization.name,
    state: organization.state,
    version: organization.version,
    values: recordValues(organization, await facetsOf(context.read, organization.id)),
    groups: cantonGroups(cantons, words.territories.option),
    cantons: cantons.map(({ code, name, province }) => ({ code, name, province })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const cantons = await listCantons(fresh);
  const form = await readForm(request, context, organizationEditionForm(idsByCode(cantons)));
  if (!form.ok) return invalid(form.result);
  const { version, ...data } = form.data;
  const outcome = await context.db.tx((tx) => editOrganization(tx, person, organization, data, version));
  if (outcome === "edited")
    return redirectWith(context, paths.organization(organization.slug), "organization-saved");
  const stored = found(await findVisible(fresh, person, organization.slug));
  authorize(canEdit(person, stored));
  const chosen = await facetsOf(fresh, stored.id);
  return stale(staleResult(data, cantons, stored, chosen, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditOrganization() {
  const { slug, name, state, version, values, groups, cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, hub } = useWords().organizations;
  return (
    <Page title={form.editTitle(name)} back={{ href: paths.organizationHub(slug), label: hub.title }}>
      {state === "published" && <Notice kind="info">{form.editPublished}</Notice>}
      {state === "in-review" && <Notice kind="info">{form.editInReview}</Notice>}
      <Form result={result} defaults={values} submitLabel={form.save} version={version}>
        <OrganizationFields cantons={groups} />
        <EditionFields cantons={cantons} />
      </Form>
    </Page>
  );
}
