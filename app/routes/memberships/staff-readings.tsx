import type { RosterReading } from "#app/domain/memberships/readings.server";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

/** Who of the staff read the names, when and why, for those who lead the organization. */
export function StaffReadings({ readings }: { readings: readonly RosterReading[] }) {
  const { memberships, audit } = useWords();
  const words = memberships.readings;
  if (readings.length === 0) return null;
  return (
    <Section title={words.title}>
      <p>{words.text}</p>
      <Table
        caption={words.caption}
        columns={[
          { key: "at", label: words.at },
          { key: "reader", label: words.reader },
          { key: "reason", label: words.reason },
        ]}
        rows={readings.map(({ at, name, reason }, place) => ({
          id: place,
          at: <DateTime value={at} />,
          reader: name ?? audit.gone,
          reason,
        }))}
      />
    </Section>
  );
}
