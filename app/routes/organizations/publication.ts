import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canReview } from "#app/domain/organizations/organization.policy";
import { PublicationForm } from "#app/domain/organizations/organization.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { publishOrganization } from "#app/domain/organizations/publication.server";
import { redirectWith } from "#app/http/flash.server";
import { readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  published: "organization-published",
  "not-in-review": "organization-moved-on",
  changed: "organization-changed",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { slug } = found(await findVisible(context.read, person, params.slug ?? ""));
  return redirect(paths.organizationReview(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canReview(person, organization));
  const form = await readForm(request, context, PublicationForm);
  const version = form.ok ? form.data.version : 0;
  const outcome = await context.db.tx((tx) =>
    publishOrganization(tx, person, { id: organization.id, version }),
  );
  return redirectWith(context, paths.organizationReview(organization.slug), outcomes[outcome]);
}
