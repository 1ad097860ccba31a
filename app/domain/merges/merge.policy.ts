import { holds, isMember, type Viewer } from "#app/domain/viewer";

/** Networks staff read which profiles became one. */
export const canListMerges = (viewer: Viewer): boolean => holds(viewer, "networks");

/** Networks staff merge two profiles and take a merge apart, except those of an organization to which they belong. */
export const canMerge = (viewer: Viewer, ...ids: readonly number[]): boolean =>
  holds(viewer, "networks") && ids.every((id) => !isMember(viewer, id));
