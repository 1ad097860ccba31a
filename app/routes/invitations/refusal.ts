import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { rejectInvitation } from "#app/domain/invitations/acceptance.server";
import { redirectWith } from "#app/http/flash.server";
import { limit } from "#app/http/rate-limit.server";
import { paths } from "#app/paths";

const outcomes = { rejected: "invitation-rejected", unusable: "invitation-unusable" } as const;

export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.acceptInvitation(params.token ?? ""));
}

/** Whoever holds the link of a letter may say no, without an account. */
export async function action({ params, context }: ActionFunctionArgs) {
  if (!(await limit(context, "invitation"))) throw new Response(null, { status: 429 });
  const outcome = await context.db.tx((tx) =>
    rejectInvitation(tx, context.viewer, { token: params.token ?? "" }),
  );
  return redirectWith(context, paths.home(), outcomes[outcome]);
}
