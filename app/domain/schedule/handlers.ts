import { remindOfTermEnd } from "#app/domain/boards/reminders.server";
import { expireClaim } from "#app/domain/claims/expiry.server";
import { remindOfExpiry } from "#app/domain/documents/reminders.server";
import { askFreshness } from "#app/domain/freshness/freshness.server";
import type { Tx } from "#db/client/index";
import type { TaskKind } from "./kinds";

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

export const handlers: Readonly<Record<TaskKind, Handler>> = {
  freshness: askFreshness,
  "claim-expiry": expireClaim,
  "document-expiry": remindOfExpiry,
  "board-term-end": remindOfTermEnd,
};
