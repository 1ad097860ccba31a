import { holds, isEditor, isLeader, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its leaders and editors read the documents of an organization, and so do networks staff. */
export const canReadDocuments = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isEditor(viewer, organization.id) || holds(viewer, "networks");

/** Its leaders keep them. */
export const canKeepDocuments = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;
