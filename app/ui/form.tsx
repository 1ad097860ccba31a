import { type ReactNode, useId } from "react";
import { Actions, Button, type ButtonKind } from "./button";
import { ErrorSummary } from "./error-summary";
import { asText, type FieldValues, FormFieldsProvider } from "./form-fields";
import type { FormResult } from "./form-result";
import { useHeldValues } from "./held-form";
import { Notice } from "./notice";
import { useWords } from "./words";

interface FormProps {
  /** Where it posts; this page unless told. */
  action?: string | undefined;
  result?: FormResult | undefined;
  defaults?: FieldValues | undefined;
  /** Text of the button; with `null` the children bring their own. */
  submitLabel?: string | null | undefined;
  submitKind?: ButtonKind | undefined;
  /** The version being edited: a form that carries one notices when someone else saved first. */
  version?: number | undefined;
  /** Whether it carries a file. */
  upload?: boolean | undefined;
  /** Stands beside the button, such as the way back. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A form that posts without JavaScript, keeps what was typed and says beside each field what to mend. */
export function Form({
  action,
  result,
  defaults,
  submitLabel,
  submitKind,
  version,
  upload,
  beside,
  children,
}: FormProps) {
  const words = useWords();
  const id = useId();
  const held = useHeldValues(action);
  const values: FieldValues = result?.values ?? held ?? defaults ?? {};
  const edited = result?.version ?? (asText((result?.values ?? held)?.version) || version);
  return (
    <form method="post" action={action} encType={upload ? "multipart/form-data" : undefined} className="form">
      <FormFieldsProvider fields={{ id, values, errors: result?.errors ?? {}, stale: result?.stale ?? {} }}>
        {result?.stale ? (
          <Notice kind="warning" title={words.ui.form.staleTitle} focused>
            <p>{words.ui.form.staleText}</p>
          </Notice>
        ) : (
          result && <ErrorSummary id={id} result={result} />
        )}
        {!result && held && <Notice kind="info">{words.ui.form.restored}</Notice>}
        {version !== undefined && <input type="hidden" name="version" value={edited} />}
        {children}
        {submitLabel !== null && (
          <Actions>
            <Button kind={submitKind}>{submitLabel ?? words.ui.form.save}</Button>
            {beside}
          </Actions>
        )}
      </FormFieldsProvider>
    </form>
  );
}
