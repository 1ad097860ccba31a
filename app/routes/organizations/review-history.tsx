import type { stateDates } from "#app/domain/organizations/organization.server";
import type { Words } from "#app/locales/dictionary";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface ReviewHistoryProps {
  state: keyof Words["organizations"]["states"];
  returned: boolean;
  returnedReason: string | null;
  archivedReason: string | null;
  dates: ReturnType<typeof stateDates>;
}

/** Where the profile stands, when it passed each point of its life, and the reasons that were given. */
export function ReviewHistory({
  state,
  returned,
  returnedReason,
  archivedReason,
  dates,
}: ReviewHistoryProps) {
  const words = useWords().organizations;
  const { review } = words;
  return (
    <Section title={review.history}>
      <Facts
        items={[
          { term: review.state, value: returned ? words.returned : words.states[state] },
          ...dates.map(({ date, at }) => ({ term: review[date], value: <DateTime value={at} /> })),
          {
            term: review.reason,
            value: returnedReason && <span className="written">{returnedReason}</span>,
          },
          {
            term: review.archivedReason,
            value: archivedReason && <span className="written">{archivedReason}</span>,
          },
        ]}
      />
    </Section>
  );
}
