import { isLeader, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Whoever leads an organization may offer her part to someone of it. */
export const canHandOver = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;

/** Only the one to whom it was offered says yes or no. */
export const canAnswerHandover = (viewer: Viewer, offer: { readonly toAccountId: number }): boolean =>
  viewer.id === offer.toAccountId;

/** Only the one who offered it takes it back. */
export const canCancelHandover = (viewer: Viewer, offer: { readonly fromAccountId: number }): boolean =>
  viewer.id === offer.fromAccountId;
