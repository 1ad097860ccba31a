import { useId } from "react";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

/** A text to be copied by hand, behind a line. */
export function CopyText({ text }: { text: string }) {
  const id = useId();
  const words = useWords().activities.show;
  return (
    <Fold summary={words.copyFold}>
      <div className="field">
        <label htmlFor={id}>{words.copyLabel}</label>
        <p id={`${id}-hint`} className="hint">
          {words.copyHint}
        </p>
        <textarea
          id={id}
          readOnly
          rows={text.split("\n").length + 2}
          defaultValue={text}
          aria-describedby={`${id}-hint`}
        />
      </div>
    </Fold>
  );
}
