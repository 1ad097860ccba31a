import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listQuestions, removeQuestion } from "#app/domain/join-requests/policy.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Question } from "#app/ui/question";
import { useWords } from "#app/ui/words";

const outcomes = { removed: "join-question-removed", gone: "join-question-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const { slug } = organization;
  const asked = (await listQuestions(context.read, organization)).find(({ uid }) => uid === params.uid);
  if (!asked) throw redirect(paths.joinQuestions(slug));
  const { ui, joinRequests } = wordsFor(context.locale);
  return {
    title: ui.title(joinRequests.questionRemoval.title),
    slug,
    uid: asked.uid,
    question: asked.question,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const outcome = await context.db.tx((tx) => removeQuestion(tx, person, organization, params.uid ?? ""));
  return redirectWith(context, paths.joinQuestions(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveJoinQuestion() {
  const { slug, uid, question } = useLoaderData<typeof loader>();
  const { questionRemoval, questions } = useWords().joinRequests;
  return (
    <Question
      title={questionRemoval.title}
      lead={question}
      back={{ href: paths.joinQuestions(slug), label: questions.title }}
      act={{ action: paths.joinQuestionRemoval(slug, uid), label: questionRemoval.confirm }}
    >
      <p>{questionRemoval.text}</p>
    </Question>
  );
}
