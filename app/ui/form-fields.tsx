import { createContext, type ReactNode, useContext, useId } from "react";
import type { FormResult } from "./form-result";

export type FieldValue = string | string[] | undefined;
export type FieldValues = Readonly<Record<string, FieldValue>>;

interface FormFields {
  /** Prefix of every id in this form, so that two forms of a page never share one. */
  readonly id: string;
  readonly values: FieldValues;
  readonly errors: FormResult["errors"];
  readonly stale: Readonly<Record<string, string>>;
}

const FormFieldsContext = createContext<FormFields>({ id: "", values: {}, errors: {}, stale: {} });

export function FormFieldsProvider({ fields, children }: { fields: FormFields; children: ReactNode }) {
  return <FormFieldsContext.Provider value={fields}>{children}</FormFieldsContext.Provider>;
}

export const fieldId = (formId: string, name: string) => `${formId}${name.replace(/[^\w-]+/g, "-")}`;

export const asText = (value: FieldValue): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");

export const asList = (value: FieldValue): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** What one control of the enclosing form needs: its id, what to show in it and what describes it. */
export function useField(name: string, hint?: ReactNode) {
  const form = useContext(FormFieldsContext);
  const lone = useId();
  const id = fieldId(form.id || lone, name);
  const error = form.errors[name];
  const stored = form.stale[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`, stored !== undefined && `${id}-stored`];
  return {
    id,
    value: form.values[name],
    error,
    stored,
    describedBy: described.filter(Boolean).join(" ") || undefined,
  };
}
