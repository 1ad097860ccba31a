import { data } from "@remix-run/node";
import type { AppLoadContext } from "#app/http/context";
import type { FormWord } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** The form of a claim again, with what was typed and one sentence about the whole. */
export function refusedClaim(
  { locale }: Pick<AppLoadContext, "locale">,
  { proof }: { readonly proof: string },
  word: FormWord,
  status: 422 | 429,
) {
  const result: FormResult = { values: { proof }, errors: {}, formError: wordsFor(locale).forms[word] };
  return data(result, { status });
}
