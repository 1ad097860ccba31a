import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { paths } from "#app/paths";
import { AnswerPage } from "./answer-page";
import { answerYes, showInvitation } from "./answering";

/** Needs no sign-in, and opening the link joins nobody: services that look through mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await limit(context, "invitation"))) throw new Response(null, { status: 429 });
  const token = params.token ?? "";
  return showInvitation(
    context,
    { token },
    { acceptance: paths.acceptInvitation(token), refusal: paths.invitationRefusal(token) },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  return answerYes(context, person, { token: params.token ?? "" });
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return [...(loaded ? [{ title: loaded.title }] : []), { name: "robots", content: "noindex" }];
}

export default function AcceptInvitation() {
  return <AnswerPage {...useLoaderData<typeof loader>()} />;
}
