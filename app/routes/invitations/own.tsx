import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";
import { AnswerPage } from "./answer-page";
import { answerYes, showInvitation } from "./answering";

/** An invitation that went to the address of her account: she needs no letter to answer it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const uid = params.uid ?? "";
  return showInvitation(
    context,
    { uid, person },
    { acceptance: paths.ownInvitation(uid), refusal: paths.ownInvitationRefusal(uid) },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  return answerYes(context, person, { uid: params.uid ?? "", person });
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

export default function OwnInvitation() {
  return <AnswerPage {...useLoaderData<typeof loader>()} />;
}
