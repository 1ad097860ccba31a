import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { inviteToClaim } from "#app/domain/claims/invitation.server";
import { contactOf, loadingForm } from "#app/domain/organizations/loading.schema";
import { loadOrganization } from "#app/domain/organizations/loading.server";
import { findUnseenDuplicates } from "#app/domain/organizations/unseen-duplicates.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireGrant } from "#app/http/guards.server";
import { typedValues } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LikelyDuplicates, type ShownDuplicate } from "./likely-duplicates";
import { LoadedContact } from "./loaded-contact";
import { OrganizationFields } from "./organization-fields";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.claims.load.title),
    cantons: cantonGroups(await listCantons(context.read), words.territories.option),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { fresh } = context.db;
  const schema = loadingForm(idsByCode(await listCantons(fresh)));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const channels = contactOf(form.data);
  const keys = channels.map(({ valueKey }) => valueKey);
  const duplicates = await findUnseenDuplicates(fresh, person, form.data, keys);
  if (duplicates.length > 0)
    return data({ values: await typedValues(request, schema), errors: {}, duplicates }, { status: 422 });
  const invited = form.data.invite ? channels[0]?.value : undefined;
  const { slug } = await context.db.tx(async (tx) => {
    const loaded = await loadOrganization(tx, person, form.data, { channels });
    if (invited) await inviteToClaim(tx, loaded.id, invited);
    return loaded;
  });
  const outcome = invited ? "organization-loaded-invited" : "organization-loaded";
  return redirectWith(context, paths.organizationReview(slug), outcome);
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function LoadOrganization() {
  const { cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords();
  const { load } = words.claims;
  const duplicates: readonly ShownDuplicate[] = result && "duplicates" in result ? result.duplicates : [];
  const submitLabel = duplicates.length > 0 ? words.organizations.duplicates.none : load.submit;
  return (
    <Page title={load.title} lead={load.lead} back={{ href: paths.reviewQueue(), label: load.back }}>
      {duplicates.length > 0 && <LikelyDuplicates duplicates={duplicates} />}
      <Form result={result} submitLabel={submitLabel}>
        {duplicates.map(({ slug }) => (
          <input key={slug} type="hidden" name="seen" value={slug} />
        ))}
        <OrganizationFields cantons={cantons} />
        <LoadedContact />
      </Form>
    </Page>
  );
}
