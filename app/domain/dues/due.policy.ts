import { isEditor, isLeader, isMember, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its leaders and editors read what everyone gave and owes. */
export const canReadDues = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isEditor(viewer, organization.id);

/** Everyone who belongs to it reads her own. */
export const canReadOwnDues = (viewer: Viewer, organization: Pick<Subject, "id">): boolean =>
  isMember(viewer, organization.id);

/** Its leaders keep the register. */
export const canKeepDues = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;
