import { isEditor, isLeader, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its leaders and editors take the roster of an organization with them. */
export const canExportRoster = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isEditor(viewer, organization.id);

/** Its leaders add people from a table. */
export const canImportRoster = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;
