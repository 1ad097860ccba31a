import { Form } from "./form";
import type { FormResult } from "./form-result";
import { Notice } from "./notice";
import { TextArea } from "./text-area";

interface ReasonFormProps {
  /** Whether there is still something to answer; else `closed` says that there is not. */
  waits: boolean;
  closed: string;
  label: string;
  hint: string;
  submitLabel: string;
  result: FormResult | undefined;
}

/** Asks why, in the words that whoever is answered will read. */
export function ReasonForm({ waits, closed, label, hint, submitLabel, result }: ReasonFormProps) {
  if (!waits) return <Notice kind="info">{closed}</Notice>;
  return (
    <Form result={result} submitLabel={submitLabel}>
      <TextArea name="reason" label={label} hint={hint} required minLength={10} maxLength={1000} />
    </Form>
  );
}
