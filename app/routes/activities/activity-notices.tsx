import type { DateState } from "#app/domain/activities/dates.server";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface ActivityNoticesProps {
  state: DateState;
  /** Why the date was cancelled. */
  reason: string | null;
  hidden: boolean;
  hiddenReason: string | null;
}

/** What whoever means to come has to know first. Whoever sees what is hidden may read why. */
export function ActivityNotices({ state, reason, hidden, hiddenReason }: ActivityNoticesProps) {
  const words = useWords().activities.show;
  return (
    <>
      {hidden && (
        <Notice kind="error" title={words.hiddenTitle}>
          <p>{words.hiddenText}</p>
          <p className="written">{hiddenReason}</p>
        </Notice>
      )}
      {state === "cancelled" && (
        <Notice kind="error" title={words.cancelledTitle}>
          <p className="written">{reason}</p>
        </Notice>
      )}
      {state === "moved" && <Notice kind="warning">{words.moved}</Notice>}
      {state === "over" && <Notice kind="info">{words.over}</Notice>}
    </>
  );
}
