import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRegister } from "#app/domain/organizations/organization.policy";
import { registrationForm } from "#app/domain/organizations/organization.schema";
import { registerOrganization } from "#app/domain/organizations/registration.server";
import { findUnseenDuplicates } from "#app/domain/organizations/unseen-duplicates.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany, typedValues } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LikelyDuplicates, type ShownDuplicate } from "./likely-duplicates";
import { OrganizationFields } from "./organization-fields";

export async function loader({ request, context }: LoaderFunctionArgs) {
  authorize(canRegister(await requireSignedIn({ request, context })));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.form.newTitle),
    cantons: cantonGroups(await listCantons(context.read), words.territories.option),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canRegister(person));
  const { fresh } = context.db;
  const schema = registrationForm(idsByCode(await listCantons(fresh)));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const duplicates = await findUnseenDuplicates(fresh, person, form.data);
  if (duplicates.length > 0)
    return data({ values: await typedValues(request, schema), errors: {}, duplicates }, { status: 422 });
  if (!(await limit(context, "organization", String(person.id)))) return tooMany(request, context, schema);
  const { slug } = await context.db.tx((tx) => registerOrganization(tx, person, form.data));
  return redirectWith(context, paths.organization(slug), "organization-created");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewOrganization() {
  const { cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, profile, duplicates: words } = useWords().organizations;
  const duplicates: readonly ShownDuplicate[] = result && "duplicates" in result ? result.duplicates : [];
  return (
    <Page
      title={form.newTitle}
      lead={form.newLead}
      back={{ href: paths.organizations(), label: profile.back }}
    >
      {duplicates.length > 0 && <LikelyDuplicates duplicates={duplicates} />}
      <Form result={result} submitLabel={duplicates.length > 0 ? words.none : form.create}>
        {duplicates.map(({ slug }) => (
          <input key={slug} type="hidden" name="seen" value={slug} />
        ))}
        <OrganizationFields cantons={cantons} />
      </Form>
    </Page>
  );
}
