import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findVisible } from "#app/domain/organizations/organization.server";
import { commitRosterImport } from "#app/domain/rosters/committing.server";
import { RosterCommitForm } from "#app/domain/rosters/import.schema";
import { findRosterImport } from "#app/domain/rosters/imports.server";
import { canImportRoster } from "#app/domain/rosters/roster.policy";
import { redirectWith } from "#app/http/flash.server";
import { readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const refusals = { nothing: "roster-nothing", "moved-on": "roster-moved-on" } as const;

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
  const form = await readForm(request, context, RosterCommitForm);
  const ticked = new Set(form.ok ? form.data.add : []);
  const outcome = await context.db.tx((tx) => commitRosterImport(tx, person, organization, one, ticked));
  const preview = paths.rosterPreview(organization.slug, one.uid);
  return outcome === "committed" ? redirect(preview, 303) : redirectWith(context, preview, refusals[outcome]);
}
