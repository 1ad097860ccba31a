import { holds, type Viewer } from "#app/domain/viewer";

/** Networks staff look at what organizations announce to come to, hidden or not. */
export const canListActivities = (viewer: Viewer): boolean => holds(viewer, "networks");

/** Auditors read who asked for the names of an organization's members, and why. */
export const canListRosterReadings = (viewer: Viewer): boolean => holds(viewer, "auditor");
