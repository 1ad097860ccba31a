import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canRestore } from "#app/domain/organizations/archive.policy";
import { restoreOrganization } from "#app/domain/organizations/archive.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isLeader } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { restored: "profile-restored", "moved-on": "organization-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { slug } = found(await findVisible(context.read, person, params.slug ?? ""));
  return redirect(paths.organization(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canRestore(person, organization));
  const move = isLeader(person, organization.id) ? "restore" : "reinstate";
  const outcome = await context.db.tx((tx) => restoreOrganization(tx, person, organization, move));
  return redirectWith(context, paths.organization(organization.slug), outcomes[outcome]);
}
