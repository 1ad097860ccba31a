import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOccurrence } from "#app/domain/activities/find.server";
import { AnswerForm } from "#app/domain/activities/hosting.schema";
import { answerHosting } from "#app/domain/activities/hosting.server";
import { findHost } from "#app/domain/activities/hosts.server";
import { whenText } from "#app/domain/activities/when";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const outcomes = {
  accepted: "host-accepted",
  rejected: "host-rejected",
  "moved-on": "activity-moved-on",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const host = found(await findHost(read, person, params.slug ?? "", params.uid ?? ""));
  const { activity } = host;
  const next = await findOccurrence(read, activity, null);
  const words = wordsFor(locale);
  return {
    title: words.ui.title(words.activities.hosts.question(activity.title)),
    slug: activity.slug,
    name: activity.title,
    description: activity.description,
    when: next && whenText(next, activity.timeZone, locale).text,
    organizer: { slug: host.organizer.slug, name: host.organizer.name },
    asked: host.organization.name,
    uid: host.uid,
    state: host.state,
    answers: host.asked,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const host = found(await findHost(context.db.fresh, person, params.slug ?? "", params.uid ?? ""));
  authorize(host.asked);
  const form = await readForm(request, context, AnswerForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => answerHosting(tx, person, host, form.data.answer));
  return redirectWith(context, paths.hostAnswer(host.activity.slug, host.uid), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function AnswerHosting() {
  const { slug, name, description, when, organizer, asked, uid, state, answers } =
    useLoaderData<typeof loader>();
  const { hosts: words, show } = useWords().activities;
  const page = paths.hostAnswer(slug, uid);
  return (
    <Page
      title={words.question(name)}
      lead={words.questionLead(organizer.name, asked)}
      back={{ href: paths.mine(), label: words.home }}
    >
      <p className="written">{description}</p>
      <Facts
        items={[
          { term: show.when, value: when },
          { term: show.by, value: <a href={paths.organization(organizer.slug)}>{organizer.name}</a> },
        ]}
      />
      {state === "pending" && answers && (
        <>
          <p>{words.questionText}</p>
          <Actions>
            <PostButton action={page} label={words.accept} fields={{ answer: "accept" }} />
            <PostButton action={page} label={words.reject} fields={{ answer: "reject" }} kind="secondary" />
          </Actions>
        </>
      )}
      {state !== "pending" && <Notice kind="info">{words.states[state]}</Notice>}
      {state === "accepted" && (
        <Actions>
          <LinkButton kind="secondary" href={paths.activity(slug)}>
            {words.back}
          </LinkButton>
          {answers && (
            <LinkButton kind="secondary" href={paths.hostRemoval(slug, uid)}>
              {words.leave}
            </LinkButton>
          )}
        </Actions>
      )}
    </Page>
  );
}
