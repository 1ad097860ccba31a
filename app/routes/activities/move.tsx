import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEditActivity } from "#app/domain/activities/activity.policy";
import { MoveForm } from "#app/domain/activities/activity.schema";
import { dateStateOf } from "#app/domain/activities/dates.server";
import { destinationOf, momentOf } from "#app/domain/activities/destination";
import { findActivity, findOccurrence } from "#app/domain/activities/find.server";
import { moveOccurrence } from "#app/domain/activities/move.server";
import { reachOfMove } from "#app/domain/activities/reach.server";
import { countSignedUp } from "#app/domain/activities/seats.server";
import { whenText } from "#app/domain/activities/when";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { typedValues } from "#app/http/refused-form.server";
import { staleForm } from "#app/http/stale-form";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { faultResult } from "./faults";
import { MomentFields } from "./moment-fields";
import { ReachSection } from "./reach-section";

const outcomes = {
  moved: "activity-moved",
  unchanged: "activity-not-moved",
  cancelled: "activity-moved-on",
  over: "activity-moved-on",
} as const;

const dateAsked = (request: Request) => new URL(request.url).searchParams.get("fecha");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const activity = found(await findActivity(read, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const asked = dateAsked(request);
  const occurrence = found(await findOccurrence(read, activity, asked));
  if (asked === null) throw redirect(paths.activityMove(activity.slug, { fecha: occurrence.day }));
  const words = wordsFor(locale);
  return {
    title: words.ui.title(words.activities.move.title),
    slug: activity.slug,
    day: occurrence.day,
    name: activity.title,
    when: whenText(occurrence, activity.timeZone, locale).text,
    state: dateStateOf(occurrence, new Date()),
    version: occurrence.sequence,
    values: valuesOf(occurrence, activity),
    signedUp: (await countSignedUp(read, [occurrence.id])).get(occurrence.id) ?? 0,
    reach: occurrence.movedAt === null ? undefined : await reachOfMove(read, occurrence),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const activity = found(await findActivity(fresh, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  // Without its day, a form sent twice would move the next date as well.
  const occurrence = found(await findOccurrence(fresh, activity, dateAsked(request) ?? ""));
  const form = await readForm(request, context, MoveForm);
  if (!form.ok) return invalid(form.result);
  const { version, ...data } = form.data;
  const typed = await typedValues(request, MoveForm);
  const to = destinationOf(data, activity);
  if ("word" in to) return invalid(faultResult(typed, to, context.locale));
  const outcome = await context.db.tx((tx) => moveOccurrence(tx, person, activity, occurrence, to, version));
  if (outcome === "past") return invalid(faultResult(typed, { field: "day", word: "past" }, context.locale));
  if (outcome !== "stale")
    return redirectWith(
      context,
      paths.activityMove(activity.slug, { fecha: occurrence.day }),
      outcomes[outcome],
    );
  const stored = found(await findOccurrence(fresh, activity, occurrence.day));
  const now = valuesOf(stored, activity);
  return stale(staleForm({ ...now, ...typed }, now, {}, stored.sequence));
}

type Dated = Parameters<typeof momentOf>[0] & { readonly place: string | null };

const valuesOf = (occurrence: Dated, activity: Parameters<typeof momentOf>[1]) => {
  const { endDay, ...moment } = momentOf(occurrence, activity);
  return { ...moment, endDay: endDay ?? "", place: occurrence.place ?? "" };
};

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MoveActivity() {
  const { slug, day, name, when, state, version, values, signedUp, reach } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { move: words } = useWords().activities;
  const closed = state === "cancelled" || state === "over" ? words[state] : undefined;
  return (
    <Page
      title={words.title}
      lead={words.lead(name, when)}
      back={{ href: paths.activityDates(slug), label: words.back }}
    >
      {reach && <ReachSection reach={reach} list={paths.signUps(slug, { fecha: day })} />}
      {closed ? (
        <Notice kind="info">{closed}</Notice>
      ) : (
        <>
          <Notice kind="info">{words.note(signedUp)}</Notice>
          <Form result={result} defaults={values} submitLabel={words.submit} version={version}>
            <MomentFields
              open={
                values.endDay !== "" || result?.errors.endDay !== undefined || result?.stale !== undefined
              }
            />
            <TextArea name="place" label={words.place} hint={words.placeHint} rows={2} maxLength={300} />
          </Form>
        </>
      )}
    </Page>
  );
}
