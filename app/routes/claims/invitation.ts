import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findInvited } from "#app/domain/claims/invitation.server";
import { found } from "#app/http/guards.server";
import { paths } from "#app/paths";

/** The address in a letter of invitation, which tells nothing of the organization. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = found(await findInvited(context.read, params.uid ?? ""));
  return redirect(paths.organization(slug));
}
