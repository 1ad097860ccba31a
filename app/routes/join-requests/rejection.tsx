import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rejectRequest } from "#app/domain/join-requests/decision.server";
import { findRequest } from "#app/domain/join-requests/list.server";
import { canAnswerRequests } from "#app/domain/join-requests/request.policy";
import { JoinRejectionForm } from "#app/domain/join-requests/request.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { ReasonForm } from "#app/ui/reason-form";
import { useWords } from "#app/ui/words";

const outcomes = { rejected: "join-request-rejected", answered: "join-request-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const asked = found(await findRequest(context.read, organization, params.uid ?? ""));
  const { ui, joinRequests } = wordsFor(context.locale);
  return {
    title: ui.title(joinRequests.rejection.title(asked.person)),
    slug: organization.slug,
    uid: asked.uid,
    name: asked.person,
    waits: asked.state === "pending",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canAnswerRequests(person, organization));
  const asked = found(await findRequest(fresh, organization, params.uid ?? ""));
  const form = await readForm(request, context, JoinRejectionForm);
  if (!form.ok) return invalid(form.result);
  const { reason } = form.data;
  const outcome = await context.db.tx((tx) => rejectRequest(tx, person, asked, reason));
  return redirectWith(context, paths.joinRequests(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RejectJoinRequest() {
  const { slug, uid, name, waits } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().joinRequests.rejection;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{ href: paths.joinRequestReview(slug, uid), label: name }}
    >
      <ReasonForm
        waits={waits}
        closed={words.closed}
        label={words.reason}
        hint={words.reasonHint}
        submitLabel={words.submit}
        result={result}
      />
    </Page>
  );
}
