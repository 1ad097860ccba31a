import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canReview } from "#app/domain/organizations/organization.policy";
import { ReturnForm } from "#app/domain/organizations/organization.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { returnOrganization } from "#app/domain/organizations/return.server";
import { startsFrom } from "#app/domain/organizations/state";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { ReasonForm } from "#app/ui/reason-form";
import { useWords } from "#app/ui/words";

const outcomes = {
  returned: "organization-returned",
  "not-in-review": "organization-moved-on",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canReview(person, organization));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.return.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    waits: startsFrom("return", organization.state),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canReview(person, organization));
  const form = await readForm(request, context, ReturnForm);
  if (!form.ok) return invalid(form.result);
  const { reason } = form.data;
  const outcome = await context.db.tx((tx) => returnOrganization(tx, person, organization, reason));
  return redirectWith(context, paths.organizationReview(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ReturnOrganization() {
  const { slug, name, waits } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().organizations.return;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{ href: paths.organizationReview(slug), label: name }}
    >
      <ReasonForm
        waits={waits}
        closed={words.closed}
        label={words.reason}
        hint={words.reasonHint}
        submitLabel={words.submit}
        result={result}
      />
    </Page>
  );
}
