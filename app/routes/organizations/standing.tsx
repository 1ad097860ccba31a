import type { Words } from "#app/locales/dictionary";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface StandingProps {
  state: keyof Words["organizations"]["states"];
  /** Whether the viewer belongs to the organization. */
  own: boolean;
  /** Whether only someone else may take the next step. */
  waitsForLeader: boolean;
  /** Staff hid it; the measure itself says why. */
  hidden: boolean;
  returned?: { at: Date | null; reason: string | null } | undefined;
}

/** Where a profile stands and what comes next, for those who see more than the public does. */
export function Standing({ state, own, waitsForLeader, hidden, returned }: StandingProps) {
  const words = useWords().organizations.profile;
  if (!own) return <Notice kind="info">{words.staffOnly}</Notice>;
  if (hidden && !returned) return null;
  if (!returned)
    return (
      <Notice kind={state === "published" ? "done" : "info"}>
        <p>{words.standing[state]}</p>
        {waitsForLeader && <p>{words.waiting}</p>}
      </Notice>
    );
  return (
    <Notice kind="warning">
      <p>
        {words.returned} {returned.at && <DateTime value={returned.at} style="day" />}. {words.correct}
      </p>
      <p>
        <strong>{words.reason}:</strong> <span className="written">{returned.reason}</span>
      </p>
    </Notice>
  );
}
