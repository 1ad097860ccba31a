import { and, asc, eq, gte, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import { type Day, dayOf } from "#app/domain/calendar";
import { isUid } from "#app/domain/text";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import type { Organization } from "#db/schema/organizations";
import { requirementMarks, requirements } from "#db/schema/requirements";
import { canReadUnconfirmed } from "./requirement.policy";

/** The condition under which a requirement is in force on a day and the viewer may see it. */
function shownTo(viewer: Viewer, today: Day): SQL | undefined {
  return and(
    lte(requirements.validFrom, today),
    or(isNull(requirements.validUntil), gte(requirements.validUntil, today)),
    canReadUnconfirmed(viewer) ? undefined : isNotNull(requirements.confirmedOn),
  );
}

const entriesOf = (read: Reader, organizationId: number, where: SQL | undefined) =>
  read
    .select({
      id: requirements.id,
      uid: requirements.uid,
      legalForm: requirements.legalForm,
      title: requirements.title,
      detail: requirements.detail,
      institution: requirements.institution,
      source: requirements.source,
      confirmedOn: requirements.confirmedOn,
      state: requirementMarks.state,
      since: requirementMarks.since,
      markedAt: requirementMarks.updatedAt,
    })
    .from(requirements)
    .leftJoin(
      requirementMarks,
      and(
        eq(requirementMarks.requirementId, requirements.id),
        eq(requirementMarks.organizationId, organizationId),
      ),
    )
    .where(where)
    .orderBy(asc(requirements.position), asc(requirements.id));

export type ChecklistEntry = Awaited<ReturnType<typeof entriesOf>>[number];

/** The requirements of a legal form that are in force, each with how it stands in the organization. */
export const readChecklist = (
  read: Reader,
  viewer: Viewer,
  organization: { readonly id: number },
  legalForm: Organization["legalForm"],
  now = new Date(),
): Promise<ChecklistEntry[]> =>
  entriesOf(read, organization.id, and(eq(requirements.legalForm, legalForm), shownTo(viewer, dayOf(now))));

/** One requirement with how it stands in the organization; undefined where the viewer sees none of that name. */
export async function findEntry(
  read: Reader,
  viewer: Viewer,
  organization: { readonly id: number },
  uid: string,
  now = new Date(),
) {
  if (!isUid(uid)) return undefined;
  const [entry] = await entriesOf(
    read,
    organization.id,
    and(eq(requirements.uid, uid), shownTo(viewer, dayOf(now))),
  ).limit(1);
  return entry;
}

/** How many entries are in order, under way, to begin, and outside of what the organization needs. */
export function progressOf(entries: readonly Pick<ChecklistEntry, "state">[]) {
  const count = (state: ChecklistEntry["state"]) => entries.filter((entry) => entry.state === state).length;
  return {
    done: count("done"),
    started: count("in-progress"),
    left: count(null),
    outside: count("not-applicable"),
  };
}
