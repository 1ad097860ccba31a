import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canInvite } from "#app/domain/invitations/invitation.policy";
import { cancelInvitation } from "#app/domain/invitations/invitation.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { cancelled: "invitation-cancelled", "moved-on": "invitation-ended" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  return redirect(paths.invitations(organization.slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const outcome = found(
    await context.db.tx((tx) => cancelInvitation(tx, person, organization, params.uid ?? "")),
  );
  return redirectWith(context, paths.invitations(organization.slug), outcomes[outcome]);
}
