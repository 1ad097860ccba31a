import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import {
  activityDemographics,
  activityReports,
  type DemographicDimension,
  type Occurrence,
} from "#db/schema/activities";
import { type Demographics, dimensionNames, type Group, groupsOf, isDivided } from "./demographics";
import type { ReportData } from "./report.schema";
import { leaveOutSmall, suppress } from "./suppression";

type OfDate = Pick<Occurrence, "id" | "startsAt" | "cancelledAt">;

/** Whether a report can be written: once the date began, unless it was cancelled. */
export const isReportable = ({ startsAt, cancelledAt }: OfDate, now: Date): boolean =>
  cancelledAt === null && startsAt <= now;

export interface ReportRecord {
  readonly summary: string;
  readonly attendance: number;
  readonly version: number;
  readonly updatedAt: Date;
  /** As it was counted; only for whoever writes the report. */
  readonly demographics: Demographics;
}

/** The report of a date with what was counted, for those who write it; undefined where there is none. */
export async function findReport(
  read: Reader,
  occurrence: { readonly id: number },
): Promise<ReportRecord | undefined> {
  const [report] = await read
    .select({
      summary: activityReports.summary,
      attendance: activityReports.attendance,
      version: activityReports.version,
      updatedAt: activityReports.updatedAt,
    })
    .from(activityReports)
    .where(eq(activityReports.occurrenceId, occurrence.id))
    .limit(1);
  if (!report) return undefined;
  const rows = await read
    .select()
    .from(activityDemographics)
    .where(eq(activityDemographics.occurrenceId, occurrence.id));
  const of = (dimension: DemographicDimension) =>
    Object.fromEntries(
      rows.filter((row) => row.dimension === dimension).map(({ group, count }) => [group, count]),
    ) as Partial<Record<Group, number>>;
  return {
    ...report,
    demographics: { age: of("age"), gender: of("gender"), population: of("population") },
  };
}

export interface ShownDimension {
  readonly dimension: DemographicDimension;
  readonly shown: readonly { readonly group: Group; readonly count: number }[];
  /** Whether some groups were counted and are not shown. */
  readonly hidden: boolean;
}

/** A report as its readers see it: of small groups nothing can be read, not even that they are there. */
export function shownReport({ summary, attendance, updatedAt, demographics }: ReportRecord) {
  const dimensions = dimensionNames.flatMap((dimension): ShownDimension[] => {
    const counts = groupsOf[dimension].flatMap((group) => {
      const count = demographics[dimension][group] ?? 0;
      return count > 0 ? [{ group, count }] : [];
    });
    if (counts.length === 0) return [];
    const cells = isDivided(dimension) ? suppress<Group>(counts) : leaveOutSmall<Group>(counts, attendance);
    const shown = cells.flatMap(({ group, count }) => (count === null ? [] : [{ group, count }]));
    return [{ dimension, shown, hidden: shown.length < cells.length }];
  });
  return { summary, attendance, updatedAt, dimensions };
}

/**
 * Writes the report of a date, or changes one that still is of that version. "stale" where somebody saved in between,
 * "closed" before the date began and where it was cancelled.
 */
export async function saveReport(
  tx: Tx,
  person: Person,
  activity: { readonly organizationId: number },
  occurrence: OfDate,
  { summary, attendance, demographics, version }: ReportData,
  now = new Date(),
): Promise<"saved" | "stale" | "closed"> {
  if (!isReportable(occurrence, now)) return "closed";
  const occurrenceId = occurrence.id;
  const [written] =
    version === 0
      ? await tx
          .insert(activityReports)
          .values({
            occurrenceId,
            summary,
            attendance,
            createdAt: now,
            createdBy: person.id,
            updatedAt: now,
          })
          .onConflictDoNothing()
          .returning({ id: activityReports.occurrenceId })
      : await tx
          .update(activityReports)
          .set({ summary, attendance, updatedAt: now, version: sql`${activityReports.version} + 1` })
          .where(and(eq(activityReports.occurrenceId, occurrenceId), eq(activityReports.version, version)))
          .returning({ id: activityReports.occurrenceId });
  if (!written) return "stale";
  await tx.delete(activityDemographics).where(eq(activityDemographics.occurrenceId, occurrenceId));
  const rows = dimensionNames.flatMap((dimension) =>
    Object.entries(demographics[dimension]).map(([group, count]) => ({
      occurrenceId,
      dimension,
      group,
      count,
    })),
  );
  if (rows.length > 0) await tx.insert(activityDemographics).values(rows);
  const object = { kind: "activity-report", id: occurrenceId, organizationId: activity.organizationId };
  await record(tx, person, "activity-report.save", object, { now });
  return "saved";
}
