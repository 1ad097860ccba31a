import { isOpenToAll, type Standing } from "#app/domain/organizations/state";
import { isLeader, isSignedIn, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Whether an organization stands where people can come to it: published, for everyone. */
export const takesRequests = (standing: Standing): boolean =>
  standing.state === "published" && isOpenToAll(standing);

/** Anyone signed in may ask to join an organization that everyone sees; whether it takes requests the command decides. */
export const canAsk = (viewer: Viewer, standing: Standing): boolean =>
  isSignedIn(viewer) && takesRequests(standing);

/** Its leaders say whether people may ask, read who did and answer. */
export const canAnswerRequests = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;
