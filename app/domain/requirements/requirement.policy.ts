import type { Level } from "#app/domain/organizations/reach";
import { holds, isEditor, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** Its own people read where an organization stands, and so do the staff who accompany it. */
export const canReadChecklist = (reach: readonly Level[]): boolean => reach.includes("organization");

/** Its leaders and editors say how each requirement stands. */
export const canMark = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isEditor(viewer, id) && mergedIntoId === null;

/** Staff see requirements that nobody has confirmed yet; nobody else does. */
export const canReadUnconfirmed = (viewer: Viewer): boolean =>
  holds(viewer, "networks", "admin", "auditor", "trainer");

/** Administrators keep the requirements. */
export const canKeepRequirements = (viewer: Viewer): boolean => holds(viewer, "admin");

/** Networks staff and auditors read the list as administrators keep it. */
export const canReadRequirements = (viewer: Viewer): boolean => holds(viewer, "admin", "networks", "auditor");
