import { isEditor, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its leaders and editors give an organization its logo, like the rest of what it says of itself. */
export const canChangeLogo = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isEditor(viewer, id) && mergedIntoId === null;
