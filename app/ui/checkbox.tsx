import type { ReactNode } from "react";
import { ControlFaults, ControlHint } from "./control";
import { asText, useField } from "./form-fields";

interface CheckboxProps {
  name: string;
  label: ReactNode;
  /** What is sent when it is ticked. */
  value?: string | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
}

export function Checkbox({ name, label, value = "yes", hint, required }: CheckboxProps) {
  const field = useField(name, hint);
  return (
    <div className="field">
      <div className="choice">
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={asText(field.value) === value}
          required={required}
          aria-describedby={field.describedBy}
          aria-invalid={field.error ? true : undefined}
        />
        <label htmlFor={field.id}>{label}</label>
        <ControlHint id={field.id} hint={hint} />
      </div>
      <ControlFaults id={field.id} error={field.error} stored={field.stored} />
    </div>
  );
}
