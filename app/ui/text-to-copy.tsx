import { type ReactNode, useId } from "react";
import { ControlHint } from "./control";

interface TextToCopyProps {
  label: string;
  hint: ReactNode;
  text: string;
}

/** A text that is ready to be taken elsewhere: marked and copied by hand, without JavaScript. */
export function TextToCopy({ label, hint, text }: TextToCopyProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <ControlHint id={id} hint={hint} />
      <textarea
        id={id}
        rows={Math.min(12, text.split("\n").length + Math.ceil(text.length / 60))}
        defaultValue={text}
        aria-describedby={`${id}-hint`}
        readOnly
      />
    </div>
  );
}
