import { isLeader, type Viewer } from "#app/domain/viewer";
import { type ActivitySubject, canEditActivity, canHideActivity, canRunActivity } from "./activity.policy";

/** What a viewer may do with an activity. */
export interface Acts {
  /** Change, move and cancel it, and ask others to organize it too. */
  readonly edit: boolean;
  /** Read who signed up, take attendance, write the report. */
  readonly run: boolean;
  /** Her organization's part in organizing it, which she may end; undefined where she leads none that has one. */
  readonly leave: string | undefined;
  readonly hide: boolean;
  readonly show: boolean;
}

export const actsOn = (
  viewer: Viewer,
  activity: ActivitySubject & { readonly hosts: readonly { readonly id: number; readonly uid: string }[] },
): Acts => ({
  edit: canEditActivity(viewer, activity),
  run: canRunActivity(viewer, activity),
  leave: activity.hosts.find(({ id }) => isLeader(viewer, id))?.uid,
  hide: canHideActivity(viewer) && activity.hiddenAt === null,
  show: canHideActivity(viewer) && activity.hiddenAt !== null,
});
