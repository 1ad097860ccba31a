import { holds, isEditor, isMember, type Viewer } from "#app/domain/viewer";

/** An activity as its rules look at it. */
export interface ActivitySubject {
  readonly organizationId: number;
  /** Organizations that agreed to organize it too. */
  readonly hostIds: readonly number[];
  readonly hiddenAt: Date | null;
}

const organizers = ({ organizationId, hostIds }: ActivitySubject) => [organizationId, ...hostIds];

/** Leaders and editors of an organization write its activities. */
export const canCreateActivity = (
  viewer: Viewer,
  organization: { readonly id: number; readonly mergedIntoId: number | null },
): boolean => isEditor(viewer, organization.id) && organization.mergedIntoId === null;

/** Leaders and editors of the organization that answers for it change, move and cancel it. */
export const canEditActivity = (viewer: Viewer, { organizationId }: ActivitySubject): boolean =>
  isEditor(viewer, organizationId);

/** Leaders and editors of every organizing organization read who signed up, take attendance and write the report. */
export const canRunActivity = (viewer: Viewer, activity: ActivitySubject): boolean =>
  organizers(activity).some((id) => isEditor(viewer, id));

/** Whether she belongs to one of the organizing organizations. */
export const isOfOrganizers = (viewer: Viewer, activity: ActivitySubject): boolean =>
  organizers(activity).some((id) => isMember(viewer, id));

/** Networks staff may hide it, and show it again. */
export const canHideActivity = (viewer: Viewer): boolean => holds(viewer, "networks");
