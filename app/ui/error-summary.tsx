import { fieldId } from "./form-fields";
import type { FormResult } from "./form-result";
import { Notice } from "./notice";
import { useWords } from "./words";

/** What is wrong in the whole form, with a link to each field; it takes the focus when the page opens. */
export function ErrorSummary({ id, result }: { id: string; result: FormResult }) {
  const words = useWords();
  const faults = Object.entries(result.errors);
  if (faults.length === 0 && !result.formError) return null;
  return (
    <Notice kind="error" title={result.formError ?? words.ui.form.errors(faults.length)} focused>
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
