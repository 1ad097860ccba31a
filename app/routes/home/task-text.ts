import type { Task } from "#app/domain/home/tasks";
import type { Words } from "#app/locales/dictionary";

/** What waits, in a sentence. */
export function taskText(task: Task, { home, freshness, documents, boards }: Words): string {
  const { mine } = home;
  const named = (positions: readonly (keyof Words["boards"]["positions"])[]) =>
    positions.map((position) => boards.positions[position].toLowerCase());
  switch (task.task) {
    case "invitation":
      return mine.tasks.invitation.text(task.organization);
    case "handover":
      return mine.tasks.handover.text(task.organization);
    case "attendance":
    case "report":
      return mine.tasks[task.task].text(task.title, task.count);
    case "join-requests":
      return mine.tasks.joinRequests.text(task.organization, task.count);
    case "cohosting":
      return mine.tasks.cohosting.text(task.by, task.title, task.organization);
    case "returned":
      return mine.returned(task.organization);
    case "stale":
      return freshness.mine.stale(task.organization);
    case "documents":
      return `${task.organization}: ${documents.warning(task.expired, task.expiring)}`;
    case "board":
      return [
        `${task.organization}:`,
        task.ending.length > 0 && boards.warning(named(task.ending)),
        task.vacant.length > 0 && boards.vacant(named(task.vacant)),
      ]
        .filter(Boolean)
        .join(" ");
    case "own-request":
      return mine.tasks.ownRequest.text(task.organization);
  }
}
