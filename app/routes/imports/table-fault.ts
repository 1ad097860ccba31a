import { refusalSentence } from "#app/domain/spreadsheets/refusal-sentence";
import type { AppLoadContext } from "#app/http/context";
import { wordsFor } from "#app/locales/dictionary";

/** Seconds that someone waits before her table is given back to her. */
const patience = 20;

/** Why a table cannot be read, in a sentence; undefined where it can. The desk looks, so that nobody else waits. */
export async function tableFault(
  { desk, locale }: Pick<AppLoadContext, "desk" | "locale">,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<string | undefined> {
  const words = wordsFor(locale).imports.new;
  const found = await desk.ask("read-spreadsheet", { bytes, rows: 0 }, { signal, seconds: patience });
  if ("refusal" in found)
    return found.refusal === "busy" || found.refusal === "stopped" ? words.busy : words.unreadable;
  return "refusal" in found.answer ? refusalSentence(found.answer, locale) : undefined;
}
