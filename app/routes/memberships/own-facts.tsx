import type { MemberRecord } from "#app/domain/memberships/member.server";
import type { OwnPlace } from "#app/domain/memberships/own.server";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";

interface OwnFactsProps extends Pick<OwnPlace, "since" | "until" | "departure" | "departureReason"> {
  role: NonNullable<MemberRecord["role"]> | undefined;
}

/** What an organization keeps of a person's own membership, or kept of the last one. */
export function OwnFacts({ role, since, until, departure, departureReason }: OwnFactsProps) {
  const { memberships: words, organizations } = useWords();
  return (
    <Facts
      items={[
        { term: words.role, value: role && organizations.roles[role] },
        { term: words.since, value: <DateTime value={since} style="day" /> },
        { term: words.until, value: until && <DateTime value={until} style="day" /> },
        { term: words.ending, value: departure && words.departures[departure] },
        { term: words.own.reason, value: departureReason },
      ]}
    />
  );
}
