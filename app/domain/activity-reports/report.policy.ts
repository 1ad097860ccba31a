import { type ActivitySubject, isOfOrganizers } from "#app/domain/activities/activity.policy";
import type { Level } from "#app/domain/organizations/reach";
import type { Viewer } from "#app/domain/viewer";

/** People of the organizing organizations read what became of a date, and so do the staff who accompany them. */
export const canReadReport = (viewer: Viewer, activity: ActivitySubject, reach: readonly Level[]): boolean =>
  isOfOrganizers(viewer, activity) || reach.includes("organization");
