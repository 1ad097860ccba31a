import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endOtherSessions } from "#app/domain/sessions/list.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context });
  return redirect(paths.sessions());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  await context.db.tx((tx) => endOtherSessions(tx, person));
  return redirectWith(context, paths.sessions(), "sessions-ended");
}
