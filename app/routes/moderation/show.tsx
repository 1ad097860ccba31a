import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideFlag } from "#app/domain/moderation/flags.server";
import { findFlag } from "#app/domain/moderation/list.server";
import { canModerate, canReadModeration, canReadReport } from "#app/domain/moderation/moderation.policy";
import { FlagDecisionForm } from "#app/domain/moderation/moderation.schema";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { FlagDecision } from "./flag-decision";
import { FlagFacts } from "./flag-facts";

const outcomes = {
  upheld: "flag-decided",
  dismissed: "flag-decided",
  decided: "flag-answered",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canReadModeration(person));
  const flag = found(await findFlag(context.read, params.uid ?? ""));
  const { id: _, organizationId, ...shown } = flag;
  const words = wordsFor(context.locale);
  const own = !canReadReport(person, { id: organizationId });
  return {
    title: words.ui.title(words.moderation.show.title(flag.organization)),
    flag: own ? { ...shown, detail: null, answer: null } : shown,
    mayDecide: canModerate(person, { id: organizationId }),
    own,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const flag = found(await findFlag(context.db.fresh, params.uid ?? ""));
  authorize(canModerate(person, { id: flag.organizationId }));
  const form = await readForm(request, context, FlagDecisionForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => decideFlag(tx, person, flag, form.data));
  return redirectWith(context, paths.flag(flag.uid), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Flag() {
  const { flag, mayDecide, own } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { show: words } = useWords().moderation;
  const waits = flag.state === "open";
  return (
    <Page title={words.title(flag.organization)} back={{ href: paths.flags(), label: words.back }}>
      {own && <Notice kind="info">{words.own}</Notice>}
      {!waits && <Notice kind="info">{words.closed}</Notice>}
      <FlagFacts flag={flag} />
      {mayDecide && (
        <LinkButton href={paths.measures(flag.slug, waits ? { reporte: flag.uid } : {})} kind="secondary">
          {words.measures}
        </LinkButton>
      )}
      {mayDecide && waits && <FlagDecision result={result} />}
    </Page>
  );
}
