import { holds, isEditor, isLeader, isMember, isSignedIn, type Viewer } from "#app/domain/viewer";
import type { OrganizationState } from "#db/schema/organizations";
import { isEditable } from "./state";

interface Subject {
  readonly id: number;
  readonly state: OrganizationState;
  /** The profile that took it in; nobody changes it then. */
  readonly mergedIntoId?: number | null;
}

/** Anyone who signed in may register an organization; she becomes its leader. */
export const canRegister = (viewer: Viewer): boolean => isSignedIn(viewer);

/** Its leaders and editors may change the profile while it is alive. */
export const canEdit = (viewer: Viewer, organization: Subject): boolean =>
  isEditor(viewer, organization.id) &&
  isEditable(organization.state) &&
  (organization.mergedIntoId ?? null) === null;

/** Its own people find their way through all its parts from one page. */
export const canManage = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isMember(viewer, organization.id);

/** Its leaders and editors, who read all of it, may look at it with the eyes of others. */
export const canPreview = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isEditor(viewer, organization.id);

/** Its leaders read who changed what. */
export const canReadHistory = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isLeader(viewer, organization.id);

/** Its leaders may submit it; whether it is a draft the command decides. */
export const canSubmit = (viewer: Viewer, organization: Subject): boolean =>
  isLeader(viewer, organization.id);

/** Networks staff may read the whole profile and its dates. */
export const canReadReview = (viewer: Viewer): boolean => holds(viewer, "networks");

/** Networks staff may publish or return it, except where she belongs to it: nobody reviews her own organization. */
export const canReview = (viewer: Viewer, organization: Subject): boolean =>
  holds(viewer, "networks") && !isMember(viewer, organization.id);
