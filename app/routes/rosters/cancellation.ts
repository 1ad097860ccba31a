import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findVisible } from "#app/domain/organizations/organization.server";
import { cancelRosterImport, findRosterImport } from "#app/domain/rosters/imports.server";
import { canImportRoster } from "#app/domain/rosters/roster.policy";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { id, slug, mergedIntoId } = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canImportRoster(person, { id, mergedIntoId }));
  const { uid } = found(await findRosterImport(context.read, person, id, params.uid ?? ""));
  return redirect(paths.rosterPreview(slug, uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canImportRoster(person, organization));
  const one = found(await findRosterImport(fresh, person, organization.id, params.uid ?? ""));
  if ((await context.db.tx((tx) => cancelRosterImport(tx, one))) === "moved-on")
    return redirectWith(context, paths.rosterPreview(organization.slug, one.uid), "roster-moved-on");
  return redirectWith(context, paths.rosterImport(organization.slug), "roster-cancelled");
}
