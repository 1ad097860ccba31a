import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { isTaken, opensAt, writeMarks } from "#app/domain/attendance/attendance";
import { AttendanceForm } from "#app/domain/attendance/attendance.schema";
import { saveSheet } from "#app/domain/attendance/marking.server";
import { readSheet } from "#app/domain/attendance/sheet.server";
import { askedPage } from "#app/domain/pages";
import { newToken } from "#app/domain/secrets.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { askedDate } from "#app/routes/sign-ups/asked-date";
import { DateTime } from "#app/ui/date-time";
import { Form } from "#app/ui/form";
import { asText } from "#app/ui/form-fields";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { SheetFields } from "./sheet-fields";

const pageIn = (request: Request) =>
  askedPage.parse(new URL(request.url).searchParams.get("pagina") ?? undefined);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const sheet = await readSheet(read, occurrence, pageIn(request));
  const { ui, attendance } = wordsFor(context.locale);
  return {
    title: ui.title(attendance.title),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    opensAt: opensAt(occurrence),
    open: isTaken(occurrence, new Date()),
    cancelled: occurrence.cancelledAt !== null,
    sheet,
    shown: writeMarks(sheet.people),
    token: newToken(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { activity, occurrence, date } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const form = await readForm(request, context, AttendanceForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx(
    (tx) => saveSheet(tx, person, activity, occurrence, form.data),
    underSeatLock,
  );
  const pagina = pageIn(request);
  const here = paths.attendance(activity.slug, pagina > 1 ? { ...date, pagina } : date);
  return redirectWith(context, here, `attendance-${outcome}`);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function TakeAttendance() {
  const { heading, slug, day, startsAt, timeZone, opensAt, open, cancelled, sheet, shown, token } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().attendance;
  const date = { fecha: day };
  const marked = (mark: string) =>
    sheet.people.filter(({ attendance }) => attendance === mark).map(({ uid }) => uid);
  return (
    <Page title={words.title} lead={heading} back={{ href: paths.signUps(slug, date), label: words.back }}>
      <p>
        <DateTime value={startsAt} timeZone={timeZone} />
      </p>
      {!open && (
        <Notice kind="info">
          {cancelled ? (
            words.cancelled
          ) : (
            <p>
              {words.opens} <DateTime value={opensAt} timeZone={timeZone} />.
            </p>
          )}
        </Notice>
      )}
      {open && (
        <>
          <p>{words.lead}</p>
          <p>
            <strong>{words.count(sheet.present, sheet.total)}</strong>
          </p>
          <Form
            result={result}
            defaults={{ present: marked("present"), excused: marked("excused") }}
            submitLabel={words.save}
            beside={<a href={paths.activityReport(slug, date)}>{words.report}</a>}
          >
            <input type="hidden" name="token" value={asText(result?.values.token) || token} />
            <input type="hidden" name="shown" value={asText(result?.values.shown) || shown} />
            <SheetFields
              people={sheet.people}
              waiting={sheet.waiting}
              unfolded={result !== undefined || sheet.total === 0}
            />
          </Form>
          {sheet.pages > 1 && <p className="hint">{words.pages}</p>}
          <Pagination
            page={sheet.page}
            pages={sheet.pages}
            href={(pagina) => paths.attendance(slug, { ...date, pagina })}
          />
        </>
      )}
    </Page>
  );
}
