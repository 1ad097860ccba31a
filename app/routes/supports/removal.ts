import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { removeSupport } from "#app/domain/supports/supports.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { removed: "support-removed", gone: "support-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  return redirect(paths.organizationSupports(organization.slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const outcome = await context.db.tx((tx) => removeSupport(tx, person, organization, params.uid ?? ""));
  return redirectWith(context, paths.organizationSupports(organization.slug), outcomes[outcome]);
}
