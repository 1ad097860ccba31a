import type { ListedMerge } from "#app/domain/merges/list.server";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";

/** Who merged what and when, and the way back while there is one. */
export function MergeFacts({ merge }: { merge: ListedMerge }) {
  const words = useWords().merges.list;
  const { uid, kept, absorbed, reason, mergedAt, mergedBy, undoneAt, undoneBy, until, state } = merge;
  return (
    <>
      <Facts
        items={[
          { term: words.absorbed, value: absorbed.name },
          {
            term: words.merged,
            value: (
              <>
                <DateTime value={mergedAt} style="day" /> {mergedBy && words.by(mergedBy)}
              </>
            ),
          },
          { term: words.reason, value: <span className="written">{reason}</span> },
          {
            term: words.undone,
            value: undoneAt && (
              <>
                <DateTime value={undoneAt} style="day" /> {undoneBy && words.by(undoneBy)}
              </>
            ),
          },
          {
            term: words.until,
            value: state !== "undone" && state !== "final" && <DateTime value={until} style="day" />,
          },
        ].filter(({ value }) => value !== false)}
      />
      {state === "final" && <p className="hint">{words.final}</p>}
      {state === "waits" && <p className="hint">{words.waits}</p>}
      {state === "own" && <p className="hint">{words.own}</p>}
      {state === "undoable" && (
        <PostButton
          action={paths.mergeReversion(uid)}
          label={words.undo}
          kind="secondary"
          about={words.about(kept.name, absorbed.name)}
        />
      )}
    </>
  );
}
