import type { GrantForm } from "#app/domain/grants/grant.schema";
import type { Granting } from "#app/domain/grants/grant.server";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

type Refusal = Exclude<Granting, "given" | "requested">;

const fields: Record<Refusal, keyof GrantForm | undefined> = {
  "to-oneself": undefined,
  "office-missing": "office",
  "expiry-past": "expiresOn",
  "expiry-too-late": "expiresOn",
  "already-held": "role",
};

/** The form as it was typed, with the sentence of a refusal beside the field it is about. */
export function refusal(typed: GrantForm, word: Refusal, sentences: Words["grants"]["refusals"]): FormResult {
  const field = fields[word];
  return field
    ? { values: typed, errors: { [field]: sentences[word] } }
    : { values: typed, errors: {}, formError: sentences[word] };
}
