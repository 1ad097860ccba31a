import type { MemberRecord } from "#app/domain/memberships/member.server";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";
import { Contact } from "./contact";
import { RoleName } from "./role-name";

type MemberFactsProps = Pick<
  MemberRecord,
  "role" | "since" | "until" | "departure" | "mail" | "phone" | "note"
>;

/** What is known of someone on a roster. */
export function MemberFacts({ role, since, until, departure, mail, phone, note }: MemberFactsProps) {
  const words = useWords().memberships;
  const reachable = mail !== null || phone !== null;
  return (
    <Facts
      items={[
        { term: words.role, value: until === null && <RoleName held={role} /> },
        { term: words.since, value: <DateTime value={since} style="day" /> },
        { term: words.until, value: until && <DateTime value={until} style="day" /> },
        { term: words.ending, value: departure && words.departures[departure] },
        { term: words.contact, value: reachable ? <Contact mail={mail} phone={phone} /> : null },
        { term: words.form.note, value: note && <span className="written">{note}</span> },
      ].filter(({ value }) => value !== false)}
    />
  );
}
