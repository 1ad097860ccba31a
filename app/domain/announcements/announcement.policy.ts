import { type Standing, stands } from "#app/domain/organizations/state";
import { holds, isEditor, isLeader, isMember, type Viewer } from "#app/domain/viewer";
import { type OrganizationRole, organizationRoles } from "#db/schema/memberships";

interface Subject {
  readonly id: number;
}

/** Its own people read what was announced to them; networks staff and auditors read what was sent. */
export const canReadAnnouncements = (viewer: Viewer, { id }: Subject): boolean =>
  isMember(viewer, id) || holds(viewer, "networks", "auditor");

/** Its leaders see what was written and is not sent yet, and to how many each went. */
export const canReadDrafts = (viewer: Viewer, { id }: Subject): boolean => isLeader(viewer, id);

/** Its leaders write to its members while it stands: not archived, hidden or part of another. */
export const canWriteAnnouncements = (viewer: Viewer, organization: Subject & Standing): boolean =>
  isLeader(viewer, organization.id) && stands(organization);

/** The audiences to which a viewer belongs in an organization, or whose announcements staff read. */
export function audiencesOf(viewer: Viewer, { id }: Subject): readonly OrganizationRole[] {
  if (isLeader(viewer, id) || holds(viewer, "networks", "auditor")) return organizationRoles;
  if (isEditor(viewer, id)) return ["member", "editor"];
  return isMember(viewer, id) ? ["member"] : [];
}
