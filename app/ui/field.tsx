import type { HTMLAttributes, HTMLInputTypeAttribute, ReactNode } from "react";
import { ControlFaults, ControlHint, LabelText } from "./control";
import { asText, useField } from "./form-fields";

interface FieldProps {
  name: string;
  label: string;
  type?: HTMLInputTypeAttribute | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  autoComplete?: string | undefined;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  minLength?: number | undefined;
  maxLength?: number | undefined;
}

const verbatim = new Set(["email", "password", "url"]);

/** One line of text. A password is never shown again. */
export function Field({ name, label, type = "text", hint, required, ...rest }: FieldProps) {
  const { id, value, error, stored, describedBy } = useField(name, hint);
  return (
    <div className="field">
      <label htmlFor={id}>
        <LabelText label={label} required={required} />
      </label>
      <ControlHint id={id} hint={hint} />
      <input
        {...rest}
        id={id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : asText(value)}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        {...(verbatim.has(type) && { autoCapitalize: "none", spellCheck: false })}
      />
      <ControlFaults id={id} error={error} stored={stored} />
    </div>
  );
}
