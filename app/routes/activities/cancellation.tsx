import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEditActivity } from "#app/domain/activities/activity.policy";
import { ReasonForm as Reason } from "#app/domain/activities/activity.schema";
import { cancelAll, cancelOccurrence, listCancellable } from "#app/domain/activities/cancellation.server";
import { dateStateOf } from "#app/domain/activities/dates.server";
import { type ActivityRecord, findActivity, findOccurrence } from "#app/domain/activities/find.server";
import { reachOfAllCancelled, reachOfCancellation } from "#app/domain/activities/reach.server";
import { whenText } from "#app/domain/activities/when";
import type { AppLoadContext } from "#app/http/context";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page } from "#app/ui/page";
import { ReasonForm } from "#app/ui/reason-form";
import { useWords } from "#app/ui/words";
import { ReachSection } from "./reach-section";

function asked(request: Request) {
  const { searchParams } = new URL(request.url);
  return { all: searchParams.get("todas") === "si", day: searchParams.get("fecha") };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const activity = found(await findActivity(context.read, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const { all, day } = asked(request);
  const { ui, activities } = wordsFor(context.locale);
  const words = activities.cancellation;
  return {
    title: ui.title(all ? words.allTitle : words.title),
    all,
    slug: activity.slug,
    ...(all ? await everyDate(context, activity) : await oneDate(context, activity, day)),
  };
}

async function everyDate({ read, locale }: AppLoadContext, activity: ActivityRecord) {
  const words = wordsFor(locale).activities.cancellation;
  const { length } = await listCancellable(read, activity);
  return {
    lead: words.allLead(activity.title, length),
    waits: length > 0,
    closed: words.noneLeft,
    reach: length > 0 ? undefined : await reachOfAllCancelled(read, activity),
    fecha: undefined,
  };
}

async function oneDate({ read, locale }: AppLoadContext, activity: ActivityRecord, day: string | null) {
  const words = wordsFor(locale).activities.cancellation;
  const occurrence = found(await findOccurrence(read, activity, day));
  if (day === null) throw redirect(paths.activityCancellation(activity.slug, { fecha: occurrence.day }));
  const state = dateStateOf(occurrence, new Date());
  return {
    lead: words.lead(activity.title, whenText(occurrence, activity.timeZone, locale).text),
    waits: state !== "cancelled" && state !== "over",
    closed: state === "over" ? words.over : words.already,
    reach: state === "cancelled" ? await reachOfCancellation(read, occurrence) : undefined,
    fecha: occurrence.day,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { db } = context;
  const activity = found(await findActivity(db.fresh, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const { all, day } = asked(request);
  // Without its day, a form sent twice would cancel the next date as well.
  const occurrence = all ? undefined : found(await findOccurrence(db.fresh, activity, day ?? ""));
  const form = await readForm(request, context, Reason);
  if (!form.ok) return invalid(form.result);
  const { reason } = form.data;
  const { slug } = activity;
  const done = occurrence
    ? (await db.tx((tx) => cancelOccurrence(tx, person, activity, occurrence, reason))) === "cancelled"
    : (await cancelAll(db, person, activity, reason)) > 0;
  const next = occurrence
    ? paths.activityCancellation(slug, { fecha: occurrence.day })
    : paths.activityCancellation(slug, { todas: "si" });
  return redirectWith(context, next, done ? "activity-cancelled" : "activity-already-cancelled");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function CancelActivity() {
  const { all, slug, lead, waits, closed, reach, fecha } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().activities.cancellation;
  return (
    <Page
      title={all ? words.allTitle : words.title}
      lead={lead}
      back={{ href: paths.activityDates(slug), label: words.back }}
    >
      {all && waits && (
        <p>
          <a href={paths.activityDates(slug)}>{words.other}</a>
        </p>
      )}
      <ReasonForm
        waits={waits}
        closed={closed}
        label={words.reason}
        hint={words.reasonHint}
        submitLabel={words.submit}
        result={result}
      />
      {reach && (
        <ReachSection reach={reach} list={fecha ? paths.signUps(slug, { fecha }) : paths.signUps(slug)} />
      )}
    </Page>
  );
}
