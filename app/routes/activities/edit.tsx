import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEditActivity } from "#app/domain/activities/activity.policy";
import { activityEditionForm } from "#app/domain/activities/activity.schema";
import { draftOf, zoneFor } from "#app/domain/activities/draft";
import { editActivity } from "#app/domain/activities/edition.server";
import { findActivity } from "#app/domain/activities/find.server";
import { readWhole } from "#app/domain/activities/sample.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { typedValues } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ActivityFields } from "./activity-fields";
import { faultResult } from "./faults";
import { formValues, staleResult, whenValues } from "./values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const activity = found(await findActivity(context.read, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const { beside, when } = await readWhole(context.read, activity);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.activities.form.editTitle(activity.title)),
    slug: activity.slug,
    name: activity.title,
    version: activity.version,
    values: formValues(activity, beside, whenValues(found(when))),
    cantons: cantonGroups(await listCantons(context.read), words.territories.option),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const activity = found(await findActivity(fresh, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const cantons = await listCantons(fresh);
  const schema = activityEditionForm(idsByCode(cantons));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const typed = await typedValues(request, schema);
  const { version, ...data } = form.data;
  const draft = draftOf(data, zoneFor(data, activity.organization, cantons));
  const outcome =
    "word" in draft
      ? draft
      : await context.db.tx((tx) => editActivity(tx, person, activity, draft.details, draft.plan, version));
  if (outcome === "edited" || outcome === "edited-told")
    return redirectWith(
      context,
      paths.activity(activity.slug),
      outcome === "edited" ? "activity-saved" : "activity-saved-told",
    );
  if (outcome !== "stale") return invalid(faultResult(typed, outcome, context.locale));
  const stored = found(await findActivity(fresh, person, activity.slug));
  const { beside, when, cantonName } = await readWhole(fresh, stored);
  const values = formValues(stored, beside, whenValues(found(when)));
  return stale(staleResult(typed, values, cantonName, stored.version, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditActivity() {
  const { slug, name, version, values, cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form } = useWords().activities;
  return (
    <Page title={form.editTitle(name)} back={{ href: paths.activity(slug), label: form.toActivity }}>
      <Form
        result={result}
        defaults={values}
        submitLabel={form.save}
        version={version}
        beside={
          <LinkButton href={paths.activityDates(slug)} kind="quiet">
            {form.dates}
          </LinkButton>
        }
      >
        <ActivityFields
          cantons={cantons}
          result={result}
          edited
          open={{
            endDay: values.endDay !== "",
            repetition: values.repeats !== "never",
            rule: values.repeats === "rule",
          }}
        />
      </Form>
    </Page>
  );
}
