import type { ReactNode } from "react";
import { ControlFaults, ControlHint, LabelText } from "./control";
import { asText, useField } from "./form-fields";
import { labelOf, type Option, type OptionGroup } from "./options";

interface SelectProps {
  name: string;
  label: string;
  options?: readonly Option[] | undefined;
  groups?: readonly OptionGroup[] | undefined;
  /** The first entry, which chooses nothing. */
  emptyLabel?: string | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Leaves out "(optional)", as in filters, where every control is. */
  plain?: boolean | undefined;
}

const entries = (options: readonly Option[]) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** One of a closed list, grouped where it is long. */
export function Select({
  name,
  label,
  options = [],
  groups = [],
  emptyLabel,
  hint,
  required,
  plain,
}: SelectProps) {
  const { id, value, error, stored, describedBy } = useField(name, hint);
  const chosen = (of: string) => labelOf([...options, ...groups.flatMap((group) => group.options)], of);
  return (
    <div className="field">
      <label htmlFor={id}>
        <LabelText label={label} required={required || plain} />
      </label>
      <ControlHint id={id} hint={hint} />
      <select
        id={id}
        name={name}
        defaultValue={asText(value)}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {entries(options)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {entries(group.options)}
          </optgroup>
        ))}
      </select>
      <ControlFaults id={id} error={error} stored={stored === undefined ? undefined : chosen(stored)} />
    </div>
  );
}
