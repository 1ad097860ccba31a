import { refusalSentence } from "#app/domain/spreadsheets/refusal-sentence";
import type { Person } from "#app/domain/viewer";
import type { AppLoadContext } from "#app/http/context";
import { limit } from "#app/http/rate-limit.server";
import type { Upload } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";

/** Seconds that someone waits before her list is given back to her. */
const patience = 20;

interface Brought {
  readonly file: Upload | undefined;
  readonly lines: string;
}

type TakenIn = { readonly uid: string } | { readonly errors: Readonly<Record<string, string>> };

/** Has the desk read what was brought, a file or pasted lines; else says beside which field what to mend. */
export async function takeIn(
  context: AppLoadContext,
  { id }: Pick<Person, "id">,
  organizationId: number,
  { file, lines }: Brought,
  signal: AbortSignal,
): Promise<TakenIn> {
  const words = wordsFor(context.locale);
  const { faults, pasted } = words.rosters.import;
  if (!file && lines === "") return { errors: { file: faults.missing } };
  if (file && lines !== "") return { errors: { file: faults.both } };
  const refused = (sentence: string) => ({ errors: { [file ? "file" : "lines"]: sentence } });
  if (!file && !(await limit(context, "upload", String(id))))
    return refused(words.forms["too-many-attempts"]);
  const asked = {
    organizationId,
    accountId: id,
    fileName: file?.name ?? pasted,
    content: file?.content ?? lines,
  };
  const found = await context.desk.ask("read-roster", asked, { signal, seconds: patience });
  if ("refusal" in found)
    return refused(found.refusal === "busy" || found.refusal === "stopped" ? faults.busy : faults.unreadable);
  const { answer } = found;
  if ("fault" in answer) return refused(faults[answer.fault]);
  if ("refusal" in answer) return refused(refusalSentence(answer, context.locale));
  return answer;
}
