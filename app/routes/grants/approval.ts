import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canApprove } from "#app/domain/grants/grant.policy";
import { approveGrant } from "#app/domain/grants/grant.server";
import { findGrant } from "#app/domain/grants/list.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireConfirmed, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin", "auditor");
  const { holder } = found(await findGrant(context.read, params.uid ?? ""));
  return redirect(paths.accountRecord(holder.uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const { grant, holder } = found(await findGrant(context.db.fresh, params.uid ?? ""));
  const decided = grant.approvedAt !== null || grant.revokedAt !== null;
  authorize(decided || canApprove(person, grant));
  const outcome = decided ? "not-waiting" : await context.db.tx((tx) => approveGrant(tx, person, grant));
  return redirectWith(
    context,
    paths.accountRecord(holder.uid),
    outcome === "approved" ? "grant-approved" : "grant-moved-on",
  );
}
