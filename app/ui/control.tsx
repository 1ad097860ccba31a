import type { ReactNode } from "react";
import { useWords } from "./words";

interface ControlNotesProps {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** What is stored now, where someone else saved in between. */
  stored?: string | undefined;
}

export function ControlHint({ id, hint }: ControlNotesProps) {
  return hint ? (
    <p id={`${id}-hint`} className="hint">
      {hint}
    </p>
  ) : null;
}

export function ControlFaults({ id, error, stored }: ControlNotesProps) {
  const words = useWords();
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="fault">
          {error}
        </p>
      )}
      {stored !== undefined && (
        <p id={`${id}-stored`} className="stored">
          <strong>{words.ui.form.stored}</strong> {stored || words.ui.form.storedEmpty}
        </p>
      )}
    </>
  );
}

export function LabelText({ label, required }: { label: string; required?: boolean | undefined }) {
  const words = useWords();
  return (
    <>
      {label}
      {!required && <span className="optional"> {words.ui.form.optional}</span>}
    </>
  );
}
