/** How long a merge can be undone, milliseconds. */
export const undoTime = 30 * 24 * 3_600_000;

interface Merge {
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

/** Whether the thirty days still run. */
export const isUndoable = ({ mergedAt, undoneAt }: Merge, now: Date): boolean =>
  undoneAt === null && now.getTime() - mergedAt.getTime() < undoTime;

/** The instant from which a merge stands for good. */
export const undoableUntil = ({ mergedAt }: Pick<Merge, "mergedAt">): Date =>
  new Date(mergedAt.getTime() + undoTime);
