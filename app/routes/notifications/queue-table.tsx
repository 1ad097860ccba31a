import type { listQueue } from "#app/domain/notifications/queue.server";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { StateTag } from "./state-tag";

interface Props {
  readonly rows: Awaited<ReturnType<typeof listQueue>>["rows"];
  readonly mayRetry: boolean;
}

/** Letters by kind, state and date; neither addresses nor contents. */
export function QueueTable({ rows, mayRetry }: Props) {
  const { kinds, failures, queue: words } = useWords().notifications;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "kind", label: words.kind },
        { key: "state", label: words.state },
        { key: "failure", label: words.failure },
        { key: "attempts", label: words.attempts, align: "end" },
        { key: "created", label: words.created },
        { key: "due", label: words.due },
        { key: "sent", label: words.sent },
        ...(mayRetry ? [{ key: "act", label: words.act }] : []),
      ]}
      rows={rows.map((row) => ({
        id: row.uid,
        kind: kinds[row.kind],
        state: <StateTag state={row.state} />,
        failure: row.failure && failures[row.failure],
        attempts: row.attempts,
        created: <DateTime value={row.createdAt} />,
        due: row.state === "pending" && <DateTime value={row.dueAt} />,
        sent: row.sentAt && <DateTime value={row.sentAt} />,
        act: mayRetry && row.retryable && (
          <PostButton
            action={paths.mailRetry(row.uid)}
            label={words.retry}
            about={words.about(kinds[row.kind])}
            kind="secondary"
          />
        ),
      }))}
    />
  );
}
