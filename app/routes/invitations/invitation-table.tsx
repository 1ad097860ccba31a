import type { InvitationRow } from "#app/domain/invitations/list.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { AnswerTag } from "./answer-tag";
import { invitedName } from "./invited-name";

interface InvitationTableProps {
  slug: string;
  caption: string;
  rows: readonly InvitationRow[];
  /** Whether they are over: then what came of each matters more than until when it serves. */
  ended?: boolean;
}

/** Who was invited, as what, until when, and how many came. */
export function InvitationTable({ slug, caption, rows, ended = false }: InvitationTableProps) {
  const { invitations: words, organizations } = useWords();
  const { list } = words;
  return (
    <Table
      caption={caption}
      columns={[
        { key: "who", label: list.who },
        { key: "means", label: list.way },
        { key: "role", label: list.role },
        { key: "uses", label: list.uses },
        ...(ended
          ? [
              { key: "state", label: list.state },
              { key: "endedAt", label: list.ended },
            ]
          : [{ key: "expiresAt", label: list.expires }]),
      ]}
      rows={rows.map((row) => ({
        id: row.uid,
        who: <a href={paths.invitation(slug, row.uid)}>{invitedName(row, words)}</a>,
        means: words.means[row.means],
        role: organizations.roles[row.role],
        uses: list.used(row.taken, row.places),
        state: <AnswerTag state={row.state} labels={words.states} />,
        endedAt: <DateTime value={row.endedAt ?? row.expiresAt} style="day" />,
        expiresAt: <DateTime value={row.expiresAt} />,
      }))}
    />
  );
}
