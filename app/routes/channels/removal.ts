import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeChannel } from "#app/domain/channels/channels.server";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { removed: "channel-removed", gone: "channel-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  return redirect(paths.organizationChannels(organization.slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const outcome = await context.db.tx((tx) => removeChannel(tx, person, organization, params.uid ?? ""));
  return redirectWith(context, paths.organizationChannels(organization.slug), outcomes[outcome]);
}
