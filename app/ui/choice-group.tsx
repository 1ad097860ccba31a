import type { ReactNode } from "react";
import { ControlFaults, ControlHint, LabelText } from "./control";
import { Fold } from "./fold";
import { asList, useField } from "./form-fields";
import { labelOf, type Option, type OptionGroup } from "./options";
import { useWords } from "./words";

interface ChoiceGroupProps {
  name: string;
  label: string;
  options?: readonly Option[] | undefined;
  /** A long list in parts, each under its name. */
  groups?: readonly OptionGroup[] | undefined;
  hint?: ReactNode;
  required?: boolean | undefined;
  /** Leaves out "(optional)", where none is as good an answer as any. */
  plain?: boolean | undefined;
  /** Puts a long list behind a line that says what is marked in it, unless one has to look into it. */
  fold?: boolean | undefined;
}

function ChoiceGroup({ type, ...props }: ChoiceGroupProps & { type: "checkbox" | "radio" }) {
  const { name, label, groups = [], hint, required, plain, fold } = props;
  const options = [...(props.options ?? []), ...groups.flatMap((group) => group.options)];
  const { id, value, error, stored, describedBy } = useField(name, hint);
  const words = useWords().ui.form;
  const chosen = asList(value);
  const marked = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const due = error !== undefined || stored !== undefined || (required && marked.length === 0);
  const choices = (of: readonly Option[]) => (
    <div className={of.length > 6 ? "choices choices-many" : "choices"}>
      {of.map((option) => (
        <div key={option.value} className="choice">
          <input
            id={`${id}-${option.value}`}
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            required={type === "radio" && required}
            aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          {option.hint && <ControlHint id={`${id}-${option.value}`} hint={option.hint} />}
        </div>
      ))}
    </div>
  );
  const list = (
    <>
      {props.options && choices(props.options)}
      {groups.map((group) => (
        <fieldset key={group.label}>
          <legend className="hint">{group.label}</legend>
          {choices(group.options)}
        </fieldset>
      ))}
    </>
  );
  return (
    <fieldset id={id} className="field" aria-describedby={describedBy} tabIndex={error ? -1 : undefined}>
      <legend>
        <LabelText label={label} required={required || plain} />
      </legend>
      <ControlHint id={id} hint={hint} />
      {fold ? (
        <Fold summary={marked.join(", ") || words.noneMarked} open={due}>
          {list}
        </Fold>
      ) : (
        list
      )}
      <ControlFaults id={id} error={error} stored={labelOf(options, stored)} />
    </fieldset>
  );
}

/** Any number of a closed list; the schema reads them as an array. */
export const CheckboxGroup = (props: ChoiceGroupProps) => <ChoiceGroup type="checkbox" {...props} />;

/** One of a short closed list. */
export const RadioGroup = (props: ChoiceGroupProps) => <ChoiceGroup type="radio" {...props} />;
