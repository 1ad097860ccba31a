import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { ReportForm } from "#app/domain/activity-reports/report.schema";
import { findReport, isReportable, saveReport } from "#app/domain/activity-reports/report.server";
import { countPresent } from "#app/domain/attendance/sheet.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { askedDate } from "#app/routes/sign-ups/asked-date";
import { DateTime } from "#app/ui/date-time";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ReportFields } from "./report-fields";
import { recordValues, staleResult } from "./report-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const report = await findReport(read, occurrence);
  const marked = await countPresent(read, occurrence);
  const { ui, activityReports } = wordsFor(context.locale);
  return {
    title: ui.title(activityReports.form.title),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    open: isReportable(occurrence, new Date()),
    marked,
    counted: Object.values(report?.demographics ?? {}).some((groups) => Object.keys(groups).length > 0),
    version: report?.version ?? 0,
    values: report ? recordValues(report) : { attendance: marked > 0 ? String(marked) : "" },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence, date } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const form = await readForm(request, context, ReportForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => saveReport(tx, person, activity, occurrence, form.data));
  if (outcome === "stale") return stale(staleResult(form.data, found(await findReport(read, occurrence))));
  return redirectWith(context, paths.activityReport(activity.slug, date), `report-${outcome}`);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditReport() {
  const { heading, slug, day, startsAt, timeZone, open, marked, counted, version, values } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().activityReports;
  return (
    <Page
      title={words.form.title}
      lead={heading}
      back={{ href: paths.activityReport(slug, { fecha: day }), label: words.form.back }}
    >
      <p>
        <DateTime value={startsAt} timeZone={timeZone} />
      </p>
      {open ? (
        <>
          <p>{words.lead}</p>
          <Form result={result} defaults={values} submitLabel={words.form.save} version={version}>
            <ReportFields marked={marked} unfolded={counted || result !== undefined} />
          </Form>
        </>
      ) : (
        <Notice kind="info">{words.tooEarly}</Notice>
      )}
    </Page>
  );
}
