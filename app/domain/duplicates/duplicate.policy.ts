import { holds, isMember, type Viewer } from "#app/domain/viewer";

/** Networks staff look through the profiles that may be the same. */
export const canListDuplicates = (viewer: Viewer): boolean => holds(viewer, "networks");

/** Networks staff decide whether two profiles are one, except about an organization to which they belong. */
export const canDecideDuplicate = (viewer: Viewer, ...ids: readonly number[]): boolean =>
  holds(viewer, "networks") && ids.every((id) => !isMember(viewer, id));
