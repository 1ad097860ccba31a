import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/domain/sessions/list.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.sessions());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const ended = await context.db.tx((tx) => endSession(tx, person, params.uid ?? ""));
  found(ended || undefined);
  return redirectWith(context, paths.sessions(), "session-ended");
}
