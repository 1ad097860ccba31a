import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { showAgain } from "#app/domain/moderation/measures.server";
import { canModerate } from "#app/domain/moderation/moderation.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { shown: "organization-shown", "moved-on": "organization-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { slug } = found(await findVisible(context.read, person, params.slug ?? ""));
  return redirect(paths.measures(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canModerate(person, organization));
  const outcome = await context.db.tx((tx) => showAgain(tx, person, organization));
  return redirectWith(context, paths.measures(organization.slug), outcomes[outcome]);
}
