import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptRequest } from "#app/domain/join-requests/decision.server";
import { listPossible } from "#app/domain/join-requests/identity.server";
import { findRequest } from "#app/domain/join-requests/list.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { JoinAcceptanceForm } from "#app/domain/join-requests/request.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { AcceptanceForm } from "./acceptance-form";

const outcomes = { accepted: "join-request-accepted", answered: "join-request-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const { slug } = organization;
  const asked = found(await findRequest(context.read, organization, params.uid ?? ""));
  if (asked.state !== "pending") throw redirect(paths.joinRequestReview(slug, asked.uid));
  const { ui, joinRequests } = wordsFor(context.locale);
  return {
    title: ui.title(joinRequests.acceptance.title(asked.person)),
    slug,
    uid: asked.uid,
    name: asked.person,
    possible: await listPossible(context.read, organization, asked.person),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const asked = found(await findRequest(fresh, organization, params.uid ?? ""));
  const form = await readForm(request, context, JoinAcceptanceForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => acceptRequest(tx, person, asked, form.data));
  if (outcome === "member-gone") return refuse(request, context, JoinAcceptanceForm, outcome, "member");
  return redirectWith(context, paths.joinRequests(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function AcceptJoinRequest() {
  const { slug, uid, name, possible } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().joinRequests.acceptance;
  return (
    <Page title={words.title(name)} back={{ href: paths.joinRequestReview(slug, uid), label: name }}>
      <AcceptanceForm slug={slug} uid={uid} possible={possible} result={result} />
    </Page>
  );
}
