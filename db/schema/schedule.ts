import { id, index, instant, int, table, text, uniqueIndex } from "#db/dialect/index";
import { createdAt } from "./columns";

/**
 * Work that falls due at an instant: one row for each thing to do, by kind and key, so that it is done once however
 * many processes look. What a row is about it names by `subjectId`; the rest is read again when it is done.
 */
export const scheduledTasks = table(
  "scheduled_tasks",
  {
    id: id(),
    kind: text().notNull(),
    key: text().notNull(),
    subjectId: int(),
    /** The instant it was set for; `dueAt` moves on when an attempt fails. */
    plannedFor: instant().notNull(),
    dueAt: instant().notNull(),
    leasedBy: text(),
    leasedUntil: instant(),
    attempts: int().notNull().default(0),
    doneAt: instant(),
    /** The name of the error of the last attempt. */
    failure: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("scheduled_tasks_once").on(t.kind, t.key),
    index("scheduled_tasks_due").on(t.doneAt, t.dueAt),
    index("scheduled_tasks_subject").on(t.kind, t.subjectId),
  ],
);
