import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasWaitingRequest } from "#app/domain/join-requests/list.server";
import { listQuestions, readJoinPolicy } from "#app/domain/join-requests/policy.server";
import { canAsk } from "#app/domain/join-requests/request.policy";
import { answerField, joinRequestForm } from "#app/domain/join-requests/request.schema";
import { askToJoin } from "#app/domain/join-requests/request.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isMember } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { refuse, tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { NotToAsk, type NotToAskProps } from "./not-to-ask";

const outcomes = {
  asked: "join-request-sent",
  "already-asked": "join-request-waits",
  "already-member": "invitation-belongs",
  closed: "join-request-closed",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  const { ui, joinRequests } = wordsFor(context.locale);
  const { open, introduction, questions } = await readJoinPolicy(read, organization);
  const standing = async (): Promise<"open" | NotToAskProps["standing"]> => {
    if (isMember(person, organization.id)) return "belongs";
    if (await hasWaitingRequest(read, person, organization)) return "waits";
    return open && canAsk(person, organization) ? "open" : "closed";
  };
  return {
    title: ui.title(joinRequests.new.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    standing: await standing(),
    introduction,
    questions: questions.map((one) => ({ ...one, field: answerField(one) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canAsk(person, organization));
  const schema = joinRequestForm(await listQuestions(context.db.fresh, organization));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "organization", String(person.id)))) return tooMany(request, context, schema);
  const outcome = await context.db.tx((tx) => askToJoin(tx, person, organization, form.data));
  if (outcome === "too-many") return refuse(request, context, schema, "too-many-requests");
  if (outcome === "asked-otherwise") return refuse(request, context, schema, "questions-changed");
  const sent = outcome === "asked" || outcome === "already-asked";
  const next = sent ? paths.ownJoinRequests() : paths.organization(organization.slug);
  return redirectWith(context, next, outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewJoinRequest() {
  const { slug, name, standing, introduction, questions } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().joinRequests.new;
  if (standing !== "open") return <NotToAsk slug={slug} name={name} standing={standing} />;
  return (
    <Page title={words.title(name)} back={{ href: paths.organization(slug), label: name }}>
      {introduction && <p className="written">{introduction}</p>}
      <p>{words.reads}</p>
      {questions.length > 0 && <p className="hint">{words.careful}</p>}
      <Form result={result} submitLabel={words.submit}>
        {questions.map(({ uid, field, question, required }) => (
          <TextArea key={uid} name={field} label={question} rows={3} required={required} maxLength={500} />
        ))}
      </Form>
    </Page>
  );
}
