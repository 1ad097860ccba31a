import type { listStanding } from "#app/domain/moderation/measures-list.server";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

type Measure = Awaited<ReturnType<typeof listStanding>>[number];

/** What stands against a profile and why, for those who can mend it. */
export function StandingMeasures({ measures }: { measures: readonly Measure[] }) {
  const words = useWords().moderation.standing;
  return measures.map(({ uid, kind, reason, takenAt }) => (
    <Notice key={uid} kind="warning">
      <p>
        {words[kind]} {words.since} <DateTime value={takenAt} style="day" />.
      </p>
      <p>
        <strong>{words.reason}:</strong> <span className="written">{reason}</span>
      </p>
    </Notice>
  ));
}
