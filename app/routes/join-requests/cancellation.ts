import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cancelRequest } from "#app/domain/join-requests/request.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { cancelled: "join-request-cancelled", "moved-on": "join-request-answered" } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.ownJoinRequests());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const outcome = found(await context.db.tx((tx) => cancelRequest(tx, person, params.uid ?? "")));
  return redirectWith(context, paths.ownJoinRequests(), outcomes[outcome]);
}
