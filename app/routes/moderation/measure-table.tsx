import type { listMeasures } from "#app/domain/moderation/measures-list.server";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

type Measure = Awaited<ReturnType<typeof listMeasures>>[number];

/** What staff did about a profile, when, why and who. */
export function MeasureTable({ measures }: { measures: readonly Measure[] }) {
  const { measures: words, kinds } = useWords().moderation;
  return (
    <Table
      caption={words.taken}
      columns={[
        { key: "kind", label: words.kind },
        { key: "reason", label: words.reason },
        { key: "takenAt", label: words.at },
        { key: "liftedAt", label: words.lifted },
        { key: "takenBy", label: words.by },
      ]}
      rows={measures.map(({ uid, kind, reason, takenAt, liftedAt, takenBy }) => ({
        id: uid,
        kind: kinds[kind],
        reason: <span className="written">{reason}</span>,
        takenAt: <DateTime value={takenAt} style="day" />,
        liftedAt: liftedAt ? <DateTime value={liftedAt} style="day" /> : "–",
        takenBy: takenBy ?? "–",
      }))}
    />
  );
}
