import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canDecideClaim } from "#app/domain/claims/claim.policy";
import { RejectionForm } from "#app/domain/claims/claim.schema";
import { rejectClaim } from "#app/domain/claims/decision.server";
import { findClaim } from "#app/domain/claims/list.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { ReasonForm } from "#app/ui/reason-form";
import { useWords } from "#app/ui/words";

const outcomes = { rejected: "claim-rejected", answered: "claim-answered" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const claim = found(await findClaim(context.read, params.uid ?? ""));
  authorize(canDecideClaim(person, claim));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.claims.rejection.title(claim.organization)),
    uid: claim.uid,
    organization: claim.organization,
    person: claim.person,
    waits: claim.state === "pending",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const claim = found(await findClaim(context.db.fresh, params.uid ?? ""));
  authorize(canDecideClaim(person, claim));
  const form = await readForm(request, context, RejectionForm);
  if (!form.ok) return invalid(form.result);
  const { reason } = form.data;
  const outcome = await context.db.tx((tx) => rejectClaim(tx, person, claim, reason));
  return redirectWith(context, paths.claim(claim.uid), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RejectClaim() {
  const { uid, organization, person, waits } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().claims.rejection;
  return (
    <Page
      title={words.title(organization)}
      lead={words.lead}
      back={{ href: paths.claim(uid), label: person }}
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
