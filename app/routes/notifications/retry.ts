import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { retryLetter } from "#app/domain/notifications/queue.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  return redirect(paths.mailQueue());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin");
  const outcome = found(await context.db.tx((tx) => retryLetter(tx, person, params.uid ?? "")));
  return redirectWith(
    context,
    paths.mailQueue(),
    outcome === "retried" ? "mail-retried" : "mail-not-retried",
  );
}
