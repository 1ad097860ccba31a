import type { MemberRecord } from "#app/domain/memberships/member.server";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

interface MemberHistoryProps {
  roles: readonly {
    readonly role: NonNullable<MemberRecord["role"]>;
    readonly since: Date;
    readonly until: Date | null;
  }[];
  stays: readonly Pick<MemberRecord, "since" | "until" | "departure">[];
}

/** Which roles someone had in an organization and the other times she belonged to it, each from a day until another. */
export function MemberHistory({ roles, stays }: MemberHistoryProps) {
  const { memberships: words, organizations } = useWords();
  if (roles.length === 0) return null;
  return (
    <Section title={words.member.history}>
      <Table
        caption={words.member.historyCaption}
        columns={[
          { key: "role", label: words.role },
          { key: "since", label: words.since },
          { key: "until", label: words.until },
        ]}
        rows={roles.map(({ role, since, until }, place) => ({
          id: place,
          role: organizations.roles[role],
          since: <DateTime value={since} style="day" />,
          until: until ? <DateTime value={until} style="day" /> : words.member.untilNow,
        }))}
      />
      {stays.length > 0 && (
        <>
          <p>{words.member.stays}</p>
          <ul>
            {stays.map(({ since, until, departure }) => (
              <li key={`${since} ${until}`}>
                <DateTime value={since} style="day" />
                {until && (
                  <>
                    {" "}
                    – <DateTime value={until} style="day" />
                  </>
                )}
                {departure && `. ${words.departures[departure]}.`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
