import { holds, isLeader, isMember, type Viewer } from "#app/domain/viewer";
import { canMove, type Standing } from "./state";

interface Subject extends Standing {
  readonly id: number;
}

/** A leader takes her organization's profile out of the directory; networks staff one that nobody has claimed. */
export const canArchive = (viewer: Viewer, organization: Subject): boolean =>
  (isLeader(viewer, organization.id) && canMove("archive", organization)) ||
  (organization.state === "unclaimed" &&
    isStaffFor(viewer, organization) &&
    canMove("withdraw", organization));

/** A leader takes it out of the archive, as a draft; staff, where nobody leads it (the command sees to that). */
export const canRestore = (viewer: Viewer, organization: Subject): boolean =>
  canMove("restore", organization) &&
  (isLeader(viewer, organization.id) ||
    (isStaffFor(viewer, organization) && canMove("reinstate", organization)));

/** A leader says that a published profile still holds; networks staff say it of one that nobody has claimed. */
export const canConfirm = (viewer: Viewer, organization: Subject): boolean =>
  (organization.state === "published" && isLeader(viewer, organization.id)) ||
  (organization.state === "unclaimed" && isStaffFor(viewer, organization));

/** Networks staff, except where she belongs to it. */
const isStaffFor = (viewer: Viewer, organization: Subject): boolean =>
  holds(viewer, "networks") && !isMember(viewer, organization.id);
