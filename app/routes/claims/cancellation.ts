import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cancelClaim } from "#app/domain/claims/claim.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { cancelled: "claim-cancelled", "moved-on": "claim-answered" } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.ownClaims());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const outcome = found(await context.db.tx((tx) => cancelClaim(tx, person, params.uid ?? "")));
  return redirectWith(context, paths.ownClaims(), outcomes[outcome]);
}
