import type { ReactNode } from "react";
import { ControlFaults, ControlHint, LabelText } from "./control";
import { asText, useField } from "./form-fields";

interface TextAreaProps {
  name: string;
  label: string;
  rows?: number | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
}

export function TextArea({ name, label, rows = 5, hint, required, ...rest }: TextAreaProps) {
  const { id, value, error, stored, describedBy } = useField(name, hint);
  return (
    <div className="field">
      <label htmlFor={id}>
        <LabelText label={label} required={required} />
      </label>
      <ControlHint id={id} hint={hint} />
      <textarea
        {...rest}
        id={id}
        name={name}
        rows={rows}
        defaultValue={asText(value)}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
      <ControlFaults id={id} error={error} stored={stored} />
    </div>
  );
}
