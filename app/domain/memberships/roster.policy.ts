import { holds, isEditor, isLeader, isMember, type Viewer } from "#app/domain/viewer";

interface Subject {
  readonly id: number;
  readonly mergedIntoId: number | null;
}

/** A subject whose canton is, or is not, covered by an office in which the viewer is a trainer. */
interface Scoped {
  readonly id: number;
  readonly inScope: number;
}

/**
 * How much of an organization's roster is shown: all of it, the names of everyone, the names of those who allow it,
 * or how many they are.
 */
export type RosterView = "full" | "names" | "shown" | "counts";

/**
 * What a viewer is shown of a roster; undefined where it is nothing. Its leaders and editors read it; whoever belongs
 * to it, the names of those who allow it; staff who accompany it count, and a trainer of its office reads the names
 * while a reading that she gave a reason for lasts.
 */
export function rosterViewOf(viewer: Viewer, subject: Scoped, reading: boolean): RosterView | undefined {
  if (isEditor(viewer, subject.id)) return "full";
  if (reading && canAskForNames(viewer, subject)) return "names";
  if (isMember(viewer, subject.id)) return "shown";
  return holds(viewer, "networks") || canAskForNames(viewer, subject) ? "counts" : undefined;
}

/** A trainer of the office that covers it may read the names, once she said why. Its leaders and editors need not ask. */
export const canAskForNames = (viewer: Viewer, { id, inScope }: Scoped): boolean =>
  holds(viewer, "trainer") && inScope === 1 && !isEditor(viewer, id);

/** Its leaders and editors read who everyone is and how to reach them. */
export const canReadRoster = (viewer: Viewer, { id }: Pick<Subject, "id">): boolean => isEditor(viewer, id);

/** Its leaders keep the roster, and everyone's role. */
export const canKeepRoster = (viewer: Viewer, { id, mergedIntoId }: Subject): boolean =>
  isLeader(viewer, id) && mergedIntoId === null;
