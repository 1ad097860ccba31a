import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReasonForm as Reason } from "#app/domain/activities/activity.schema";
import { findActivity } from "#app/domain/activities/find.server";
import { hideActivity } from "#app/domain/activities/hiding.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { ReasonForm } from "#app/ui/reason-form";
import { useWords } from "#app/ui/words";

const outcomes = { hidden: "activity-hidden", "moved-on": "activity-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const activity = found(await findActivity(context.read, person, params.slug ?? ""));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.activities.hiding.title(activity.title)),
    slug: activity.slug,
    name: activity.title,
    waits: activity.hiddenAt === null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const activity = found(await findActivity(context.db.fresh, person, params.slug ?? ""));
  const form = await readForm(request, context, Reason);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => hideActivity(tx, person, activity, form.data.reason));
  return redirectWith(context, paths.activity(activity.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function HideActivity() {
  const { slug, name, waits } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().activities.hiding;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{ href: paths.activity(slug), label: words.back }}
    >
      <ReasonForm
        waits={waits}
        closed={words.hidden}
        label={words.reason}
        hint={words.reasonHint}
        submitLabel={words.submit}
        result={result}
      />
    </Page>
  );
}
