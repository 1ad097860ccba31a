import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { acceptRequest } from "#app/domain/join-requests/decision.server";
import { findRequest } from "#app/domain/join-requests/list.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { accepted: "join-request-accepted", answered: "join-request-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const { uid } = found(await findRequest(context.read, organization, params.uid ?? ""));
  return redirect(paths.joinRequestReview(organization.slug, uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const asked = found(await findRequest(fresh, organization, params.uid ?? ""));
  const outcome = await context.db.tx((tx) => acceptRequest(tx, person, asked));
  return redirectWith(context, paths.joinRequests(organization.slug), outcomes[outcome]);
}
