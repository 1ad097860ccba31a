import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { rejectInvitation } from "#app/domain/invitations/acceptance.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { rejected: "invitation-rejected", unusable: "invitation-unusable" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.ownInvitation(params.uid ?? ""));
}

/** Whoever is invited at the address of her account says no. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const key = { uid: params.uid ?? "", person };
  const outcome = await context.db.tx((tx) => rejectInvitation(tx, person, key));
  return redirectWith(context, paths.mine(), outcomes[outcome]);
}
