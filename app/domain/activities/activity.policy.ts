import { stands as organizationStands, type Standing } from "#app/domain/organizations/state";
import { holds, isEditor, isMember, type Viewer } from "#app/domain/viewer";
import { type ActivityStanding, stands } from "./standing";

/** An activity as its rules look at it. */
export interface ActivitySubject extends ActivityStanding, Organizers {}

/** Who organizes an activity. */
interface Organizers {
  readonly organizationId: number;
  /** Organizations that agreed to organize it too, and stand. */
  readonly hostIds: readonly number[];
}

const organizers = ({ organizationId, hostIds }: Organizers) => [organizationId, ...hostIds];

/** Leaders and editors of an organization write its activities while it stands. */
export const canCreateActivity = (
  viewer: Viewer,
  organization: Standing & { readonly id: number },
): boolean => isEditor(viewer, organization.id) && organizationStands(organization);

/** Leaders and editors of the organization that answers for it change, move and cancel it while it stands. */
export const canEditActivity = (viewer: Viewer, activity: ActivitySubject): boolean =>
  stands(activity) && isEditor(viewer, activity.organizationId);

/**
 * Leaders and editors of every organizing organization read who signed up, take attendance and write the report, while it
 * stands.
 */
export const canRunActivity = (viewer: Viewer, activity: ActivitySubject): boolean =>
  stands(activity) && isOrganizer(viewer, activity);

/** Whether she writes for one of the organizing organizations: she reads what it says whatever became of it. */
export const isOrganizer = (viewer: Viewer, activity: Organizers): boolean =>
  organizers(activity).some((id) => isEditor(viewer, id));

/** Whether she belongs to one of the organizing organizations. */
export const isOfOrganizers = (viewer: Viewer, activity: Organizers): boolean =>
  organizers(activity).some((id) => isMember(viewer, id));

/** Networks staff may hide it, and show it again. */
export const canHideActivity = (viewer: Viewer): boolean => holds(viewer, "networks");
