import { holds, isMember, type Viewer } from "#app/domain/viewer";

/** Networks staff read reports and measures; the auditor reads them too. */
export const canReadModeration = (viewer: Viewer): boolean => holds(viewer, "networks", "auditor");

/** What a report says may tell who wrote it: whoever belongs to the organization does not read that. */
export const canReadReport = (viewer: Viewer, organization: { readonly id: number }): boolean =>
  canReadModeration(viewer) && !isMember(viewer, organization.id);

/** Networks staff decide, except about an organization to which they belong. */
export const canModerate = (viewer: Viewer, organization: { readonly id: number }): boolean =>
  holds(viewer, "networks") && !isMember(viewer, organization.id);
