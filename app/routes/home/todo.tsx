import type { ReactNode } from "react";
import type { Task } from "#app/domain/home/tasks";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { useWords } from "#app/ui/words";
import { taskText } from "./task-text";

/** Something that waits for her: what it is, and the act that answers it. */
export function Todo({ task }: { task: Task }) {
  const words = useWords();
  const text = taskText(task, words);
  return (
    <div className="card">
      <p>{text}</p>
      <Since task={task} />
      {task.task === "stale" ? (
        <Actions>
          <PostButton
            action={paths.organizationFreshness(task.slug)}
            label={words.freshness.mine.confirm}
            about={words.freshness.mine.about(task.organization)}
          />
          <LinkButton href={paths.editOrganization(task.slug)} kind="secondary">
            {words.freshness.mine.update}
          </LinkButton>
        </Actions>
      ) : (
        <Act task={task} about={text} />
      )}
    </div>
  );
}

/** Until when, since when, why. */
function Since({ task }: { task: Task }) {
  const { mine } = useWords().home;
  const note = (before: string, date: ReactNode) => (
    <p className="hint">
      {before} {date}.
    </p>
  );
  switch (task.task) {
    case "invitation":
    case "handover":
      return note(mine.tasks.untilDay, <DateTime value={task.until} style="day" />);
    case "attendance":
    case "report":
      return note(mine.tasks.tookPlace, <DateTime value={task.startsAt} style="day" />);
    case "join-requests":
      return note(mine.tasks.joinRequests.since, <DateTime value={task.oldest} style="day" />);
    case "own-request":
      return note(mine.tasks.ownRequest.since, <DateTime value={task.since} style="day" />);
    case "returned":
      return task.reason ? <p className="written">{mine.reason(task.reason)}</p> : null;
    default:
      return null;
  }
}

type Linked = Exclude<Task, { readonly task: "stale" }>;

function Act({ task, about }: { task: Linked; about: string }) {
  const { home, documents, boards } = useWords();
  const { tasks } = home.mine;
  const { href, label } = ((): { href: string; label: string } => {
    switch (task.task) {
      case "invitation":
        return { href: paths.ownInvitation(task.uid), label: tasks.invitation.act };
      case "handover":
        return { href: paths.handoverAnswer(task.slug, task.uid), label: tasks.handover.act };
      case "attendance":
        return { href: paths.attendance(task.activity, { fecha: task.day }), label: tasks.attendance.act };
      case "report":
        return { href: paths.activityReport(task.activity, { fecha: task.day }), label: tasks.report.act };
      case "join-requests":
        return { href: paths.joinRequests(task.slug), label: tasks.joinRequests.act };
      case "cohosting":
        return { href: paths.hostAnswer(task.activity, task.uid), label: tasks.cohosting.act };
      case "returned":
        return { href: paths.editOrganization(task.slug), label: tasks.mend };
      case "documents":
        return { href: paths.documents(task.slug), label: documents.see };
      case "board":
        return { href: paths.board(task.slug), label: boards.see };
      case "own-request":
        return { href: paths.ownJoinRequests(), label: tasks.ownRequest.act };
    }
  })();
  return (
    <Actions>
      <LinkButton href={href} kind="secondary">
        {label}
        <span className="sr-only">: {about}</span>
      </LinkButton>
    </Actions>
  );
}
