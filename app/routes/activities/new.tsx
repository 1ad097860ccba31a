import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canCreateActivity } from "#app/domain/activities/activity.policy";
import { activityForm } from "#app/domain/activities/activity.schema";
import { createActivity } from "#app/domain/activities/creation.server";
import { draftOf, zoneFor } from "#app/domain/activities/draft";
import { readSample } from "#app/domain/activities/sample.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isOpenToAll } from "#app/domain/organizations/state";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany, typedValues } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ActivityFields } from "./activity-fields";
import { faultResult } from "./faults";
import { copiedValues, emptyValues } from "./values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canCreateActivity(person, organization));
  const words = wordsFor(context.locale);
  const { form } = words.activities;
  const asked = new URL(request.url).searchParams.get("copia");
  const sample = asked === null ? undefined : await readSample(context.read, person, organization, asked);
  const title = sample ? form.copyTitle : form.newTitle;
  return {
    title: words.ui.title(title),
    heading: title,
    slug: organization.slug,
    name: organization.name,
    draft: !isOpenToAll(organization),
    values: sample
      ? copiedValues(sample.activity, sample.beside, sample.when)
      : emptyValues(organization.canton.code),
    cantons: cantonGroups(await listCantons(context.read), words.territories.option),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canCreateActivity(person, organization));
  const cantons = await listCantons(fresh);
  const schema = activityForm(idsByCode(cantons));
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "activity", String(person.id)))) return tooMany(request, context, schema);
  const draft = draftOf(form.data, zoneFor(form.data, organization, cantons));
  const made =
    "word" in draft
      ? draft
      : await context.db.tx((tx) => createActivity(tx, person, organization, draft.details, draft.plan));
  if ("word" in made) return invalid(faultResult(await typedValues(request, schema), made, context.locale));
  const next = form.data.repeats === "never" ? paths.activity(made.slug) : paths.activityDates(made.slug);
  return redirectWith(context, next, "activity-created");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewActivity() {
  const { heading, slug, name, draft, values, cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form } = useWords().activities;
  return (
    <Page
      title={heading}
      lead={form.newLead(name)}
      back={{ href: paths.organizationActivities(slug), label: form.back }}
    >
      {draft && <Notice kind="info">{form.draftNote}</Notice>}
      <Form result={result} defaults={values} submitLabel={form.create}>
        <ActivityFields
          cantons={cantons}
          result={result}
          open={{ endDay: false, repetition: false, rule: false }}
        />
      </Form>
    </Page>
  );
}
