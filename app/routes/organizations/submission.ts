import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canSubmit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  submitted: "organization-submitted",
  "not-a-draft": "organization-moved-on",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { slug } = found(await findVisible(context.read, person, params.slug ?? ""));
  return redirect(paths.organization(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canSubmit(person, organization));
  const outcome = await context.db.tx((tx) => submitOrganization(tx, person, organization));
  return redirectWith(context, paths.organization(organization.slug), outcomes[outcome]);
}
