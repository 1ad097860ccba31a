import type { ReactNode } from "react";
import { ControlFaults, ControlHint, LabelText } from "./control";
import { useField } from "./form-fields";

interface FileFieldProps {
  name: string;
  label: string;
  /** What the browser's window offers first, such as `image/png,image/jpeg`; the server judges by content. */
  accept: string;
  hint?: ReactNode;
  required?: boolean | undefined;
}

/** One file of a form with `upload`. A browser never fills it again: after a refusal the form says to choose it anew. */
export function FileField({ name, label, accept, hint, required }: FileFieldProps) {
  const { id, error, describedBy } = useField(name, hint);
  return (
    <div className="field">
      <label htmlFor={id}>
        <LabelText label={label} required={required} />
      </label>
      <ControlHint id={id} hint={hint} />
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
      <ControlFaults id={id} error={error} />
    </div>
  );
}
