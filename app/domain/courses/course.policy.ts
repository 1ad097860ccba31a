import { holds, type Viewer } from "#app/domain/viewer";

/** Trainers of any office write the courses, publish and archive them. */
export const canEditCourses = (viewer: Viewer): boolean => holds(viewer, "trainer");

/** The staff who work with courses see those that are no longer, or not yet, for everyone, and the list of all. */
export const canReadDrafts = (viewer: Viewer): boolean => holds(viewer, "trainer", "networks", "focal_point");
