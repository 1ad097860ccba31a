import type { Level } from "#app/domain/organizations/reach";
import { isEditor, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its own people read who holds which position, and so do the staff who accompany it. */
export const canReadBoard = (reach: readonly Level[]): boolean => reach.includes("organization");

/** Its leaders and editors keep the board. */
export const canKeepBoard = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isEditor(viewer, id) && mergedIntoId === null;
