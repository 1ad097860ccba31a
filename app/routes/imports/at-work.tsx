import type { StepName } from "#app/domain/imports/steps";
import { paths } from "#app/paths";
import { LinkButton, PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface AtWorkProps {
  one: { readonly uid: string; readonly progress: number; readonly rowCount: number };
  step: StepName;
  /** Whether nobody follows it any more. */
  left: boolean;
}

/** How far a step is; the page asks for itself again by a header of the answer. */
export function AtWork({ one: { uid, progress, rowCount }, step, left }: AtWorkProps) {
  const { show: words } = useWords().imports;
  if (left)
    return (
      <>
        <Notice kind="warning" title={words.leftTitle}>
          {words.left}
        </Notice>
        <PostButton action={paths.importRetry(uid)} label={words.retry} />
      </>
    );
  const total = Math.max(1, rowCount);
  return (
    <>
      <div role="status">
        <p>{words.atWork[step]}</p>
        {rowCount > 0 && step !== "commit" && <p>{words.progress(progress, rowCount)}</p>}
      </div>
      {rowCount > 0 && step !== "commit" ? (
        <progress value={progress} max={total} aria-label={words.atWork[step]} />
      ) : (
        <progress aria-label={words.atWork[step]} />
      )}
      <p className="hint">{words.waits}</p>
      <LinkButton href={paths.import(uid)} kind="secondary">
        {words.refresh}
      </LinkButton>
    </>
  );
}
