import type { WaitingGrant } from "#app/domain/grants/list.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

/** The grants that wait for this administrator; she decides on the page of the person they are for. */
export function WaitingForApproval({ waiting }: { waiting: readonly WaitingGrant[] }) {
  const { waiting: words, roles, withOffice } = useWords().grants;
  return (
    <Section title={words.title}>
      <Table
        caption={words.caption}
        columns={[
          { key: "person", label: words.person },
          { key: "role", label: words.role },
          { key: "reason", label: words.reason },
          { key: "since", label: words.since },
        ]}
        rows={waiting.map((grant) => ({
          id: grant.uid,
          person: <a href={paths.accountRecord(grant.holder.uid)}>{grant.holder.name}</a>,
          role: grant.office ? withOffice(roles[grant.role], grant.office) : roles[grant.role],
          reason: grant.reason,
          since: <DateTime value={grant.createdAt} style="day" />,
        }))}
      />
    </Section>
  );
}
