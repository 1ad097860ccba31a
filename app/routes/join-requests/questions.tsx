import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addQuestion, listQuestions, mostQuestions } from "#app/domain/join-requests/policy.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { JoinQuestionForm } from "#app/domain/join-requests/request.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Checkbox } from "#app/ui/checkbox";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const refusals = { full: "questions-full", "already-there": "question-there" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const { ui, joinRequests } = wordsFor(context.locale);
  return {
    title: ui.title(joinRequests.questions.title),
    slug: organization.slug,
    most: mostQuestions,
    questions: await listQuestions(context.read, organization),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const form = await readForm(request, context, JoinQuestionForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addQuestion(tx, person, organization, form.data));
  if (outcome !== "added") return refuse(request, context, JoinQuestionForm, refusals[outcome], "question");
  return redirectWith(context, paths.joinQuestions(organization.slug), "join-question-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function JoinQuestions() {
  const { slug, most, questions } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().joinRequests.questions;
  return (
    <Page
      title={words.title}
      lead={words.lead(most)}
      back={{ href: paths.joinPolicy(slug), label: words.back }}
    >
      {questions.length === 0 && <p>{words.none}</p>}
      <CardList>
        {questions.map(({ uid, question, required }) => (
          <Card key={uid} title={question}>
            <p className="hint">{required ? words.required : words.free}</p>
            <p>
              <a href={paths.joinQuestionRemoval(slug, uid)}>
                {words.remove}
                <span className="sr-only">: {question}</span>
              </a>
            </p>
          </Card>
        ))}
      </CardList>
      {questions.length >= most ? (
        <Notice kind="info">{words.full(most)}</Notice>
      ) : (
        <Section title={words.addTitle}>
          <Form result={result} submitLabel={words.add}>
            <Field
              name="question"
              label={words.question}
              hint={words.questionHint}
              autoComplete="off"
              minLength={5}
              maxLength={200}
              required
            />
            <Checkbox name="required" label={words.mustAnswer} />
          </Form>
        </Section>
      )}
    </Page>
  );
}
