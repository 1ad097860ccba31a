import { type ReactNode, useId } from "react";
import { Button } from "./button";
import { asText, type FieldValues, FormFieldsProvider } from "./form-fields";
import { useWords } from "./words";

interface SearchFormProps {
  /** The list it filters; the filters travel in its address. */
  action: string;
  label: string;
  /** Name of the free text in the address; `q` unless told. */
  name?: string | undefined;
  /** What the address asks for now. */
  values?: FieldValues | undefined;
  hint?: string | undefined;
  submitLabel?: string | undefined;
  /** More filters, such as `<Select plain …/>`. */
  children?: ReactNode;
}

export function SearchForm({
  action,
  label,
  name = "q",
  values = {},
  hint,
  submitLabel,
  children,
}: SearchFormProps) {
  const words = useWords();
  const id = useId();
  return (
    <search>
      <form method="get" action={action} className="search">
        <FormFieldsProvider fields={{ id, values, errors: {}, stale: {} }}>
          <div className="field">
            <label htmlFor={`${id}q`}>{label}</label>
            {hint && (
              <p id={`${id}q-hint`} className="hint">
                {hint}
              </p>
            )}
            <input
              id={`${id}q`}
              type="search"
              name={name}
              defaultValue={asText(values[name])}
              maxLength={100}
              enterKeyHint="search"
              aria-describedby={hint ? `${id}q-hint` : undefined}
            />
          </div>
          {children}
          <Button>{submitLabel ?? words.ui.search.submit}</Button>
        </FormFieldsProvider>
      </form>
    </search>
  );
}
