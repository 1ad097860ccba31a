import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeQuestion } from "#app/domain/join-requests/policy.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { removed: "join-question-removed", gone: "join-question-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  return redirect(paths.joinQuestions(organization.slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const outcome = await context.db.tx((tx) => removeQuestion(tx, person, organization, params.uid ?? ""));
  return redirectWith(context, paths.joinQuestions(organization.slug), outcomes[outcome]);
}
