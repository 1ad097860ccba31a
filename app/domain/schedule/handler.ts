import type { Tx } from "#db/client/index";

/** What a handler is told; everything else it reads again. */
export interface Task {
  readonly key: string;
  readonly subjectId: number | null;
  /** The instant it was set for, whatever delayed it. */
  readonly plannedFor: Date;
}

/**
 * Does what fell due, in the transaction that marks it as done, so that it is done once. It reads its object again
 * and does nothing where that no longer holds; it may set the next task of its kind.
 */
export type Handler = (tx: Tx, task: Task, now: Date) => Promise<void>;
