import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readJoinPolicy, saveJoinPolicy } from "#app/domain/join-requests/policy.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { JoinPolicyForm } from "#app/domain/join-requests/request.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { LinkButton } from "#app/ui/button";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import { optionsOf } from "#app/ui/options";
import { Page, Section } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.joinRequests.policy.title),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    ...(await readJoinPolicy(context.read, organization)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const form = await readForm(request, context, JoinPolicyForm);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => saveJoinPolicy(tx, person, organization, form.data));
  return redirectWith(context, paths.joinPolicy(organization.slug), "join-policy-saved");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function JoinPolicy() {
  const { back, slug, open, introduction, questions } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().joinRequests.policy;
  const defaults = { open: open ? "yes" : "no", introduction: introduction ?? "" };
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <Form result={result} defaults={defaults}>
        <RadioGroup
          name="open"
          label={words.open}
          hint={words.openHint}
          options={optionsOf(words.options)}
          required
        />
        <TextArea
          name="introduction"
          label={words.introduction}
          hint={words.introductionHint}
          maxLength={1000}
        />
      </Form>
      <Section title={words.questions}>
        {questions.length === 0 ? (
          <p>{words.noQuestions}</p>
        ) : (
          <ol className="steps">
            {questions.map(({ uid, question, required }) => (
              <li key={uid}>
                {question} {required && <span className="hint">({words.required})</span>}
              </li>
            ))}
          </ol>
        )}
        <LinkButton href={paths.joinQuestions(slug)} kind="secondary">
          {words.changeQuestions}
        </LinkButton>
      </Section>
      <p>
        <a href={paths.joinRequests(slug)}>{words.queue}</a>
      </p>
    </Page>
  );
}
