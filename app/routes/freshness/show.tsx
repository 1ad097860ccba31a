import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AnswerForm, AnswerStep } from "#app/domain/freshness/freshness.schema";
import { answerQuestion, findQuestion } from "#app/domain/freshness/link.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { FreshnessSteps } from "./steps";

/** Needs no sign-in, and opening the link answers nothing: services that look through mail open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const question = await findQuestion(context.db.fresh, token);
  const step = AnswerStep.parse(new URL(request.url).searchParams.get("respuesta") ?? undefined);
  const { ui, freshness } = wordsFor(context.locale);
  const title = ui.title(question ? freshness.question.title : freshness.question.unusableTitle);
  return data({ token, question, step, title }, { status: question ? 200 : 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await readForm(request, context, AnswerForm);
  const question = await findQuestion(context.db.fresh, token);
  if (!question) return data(undefined, { status: 404 });
  if (!form.ok) return invalid(form.result);
  const { answer } = form.data;
  const outcome = await context.db.tx((tx) => answerQuestion(tx, context.viewer, token, answer));
  if (outcome === "unusable") return data(undefined, { status: 404 });
  const next = outcome === "confirmed" ? paths.organization(question.slug) : paths.organizations();
  return redirectWith(context, next, `profile-${outcome}`);
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return [...(loaded ? [{ title: loaded.title }] : []), { name: "robots", content: "noindex" }];
}

export default function FreshnessQuestion() {
  const { token, question, step } = useLoaderData<typeof loader>();
  const words = useWords().freshness.question;
  if (!question)
    return (
      <Page title={words.unusableTitle} lead={words.unusable}>
        <Actions>
          <LinkButton href={paths.mine()}>{words.toMine}</LinkButton>
        </Actions>
      </Page>
    );
  return <FreshnessSteps token={token} step={step} {...question} />;
}
