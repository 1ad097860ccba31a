import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { canReadReport } from "#app/domain/activity-reports/report.policy";
import { findReport, isReportable, shownReport } from "#app/domain/activity-reports/report.server";
import { findWithReach } from "#app/domain/organizations/internal.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { askedDate } from "#app/routes/sign-ups/asked-date";
import { Actions, LinkButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { GroupCounts } from "./group-counts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  const organization = await findWithReach(read, person, activity.organization.slug);
  authorize(canReadReport(person, activity, organization?.reach ?? []));
  const report = await findReport(read, occurrence);
  const { ui, activityReports } = wordsFor(context.locale);
  return {
    title: ui.title(activityReports.title),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    mayWrite: canRunActivity(person, activity),
    open: isReportable(occurrence, new Date()),
    report: report ? shownReport(report) : null,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ShowReport() {
  const { heading, slug, day, startsAt, timeZone, mayWrite, open, report } = useLoaderData<typeof loader>();
  const words = useWords().activityReports;
  const date = { fecha: day };
  const write = { href: paths.editActivityReport(slug, date), label: report ? words.edit : words.write };
  return (
    <Page title={words.title} lead={heading} back={{ href: paths.activity(slug, date), label: words.back }}>
      <p>
        <DateTime value={startsAt} timeZone={timeZone} />
      </p>
      {report ? (
        <>
          <p>
            <strong>{words.attendance(report.attendance)}</strong>
          </p>
          <p className="written">{report.summary}</p>
          {report.dimensions.map((one) => (
            <GroupCounts key={one.dimension} {...one} />
          ))}
          <p className="hint">
            {words.updated} <DateTime value={report.updatedAt} />.
          </p>
          {mayWrite && open && (
            <Actions>
              <LinkButton href={write.href} kind="secondary">
                {write.label}
              </LinkButton>
            </Actions>
          )}
        </>
      ) : open ? (
        <EmptyState
          title={words.emptyTitle}
          text={mayWrite ? words.empty : words.emptyForReaders}
          action={mayWrite ? write : undefined}
        />
      ) : (
        <Notice kind="info">{words.tooEarly}</Notice>
      )}
    </Page>
  );
}
