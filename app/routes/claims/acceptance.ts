import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canDecideClaim } from "#app/domain/claims/claim.policy";
import { acceptClaim } from "#app/domain/claims/decision.server";
import { findClaim } from "#app/domain/claims/list.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  accepted: "claim-accepted",
  answered: "claim-answered",
  "not-claimable": "claim-closed",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { uid } = found(await findClaim(context.read, params.uid ?? ""));
  return redirect(paths.claim(uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const claim = found(await findClaim(context.db.fresh, params.uid ?? ""));
  authorize(canDecideClaim(person, claim));
  const outcome = await context.db.tx((tx) => acceptClaim(tx, person, claim));
  return redirectWith(context, paths.claim(claim.uid), outcomes[outcome]);
}
