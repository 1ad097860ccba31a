import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmProfile } from "#app/domain/freshness/confirmation.server";
import { canConfirm } from "#app/domain/organizations/archive.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isLeader } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { confirmed: "profile-confirmed", "moved-on": "organization-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { slug } = found(await findVisible(context.read, person, params.slug ?? ""));
  return redirect(paths.organization(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canConfirm(person, organization));
  const leads = isLeader(person, organization.id);
  const by = { accountId: person.id, role: leads ? "leader" : "networks" } as const;
  const outcome = await context.db.tx((tx) => confirmProfile(tx, person, organization, by));
  const next = leads ? paths.organization(organization.slug) : paths.organizationReview(organization.slug);
  return redirectWith(context, next, outcomes[outcome]);
}
