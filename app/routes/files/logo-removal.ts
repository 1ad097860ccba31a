import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { canChangeLogo } from "#app/domain/files/file.policy";
import { setLogo } from "#app/domain/files/logo.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canChangeLogo(person, organization));
  return redirect(paths.organizationLogo(organization.slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canChangeLogo(person, organization));
  await context.db.tx((tx) => setLogo(tx, person, organization, undefined));
  return redirectWith(context, paths.organizationLogo(organization.slug), "logo-removed");
}
