import type { ProfileForm } from "#app/domain/accounts/profile.schema";
import type { Profile } from "#app/domain/accounts/profile.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function profileConflict(
  { version: _, ...typed }: ProfileForm,
  stored: Profile,
  words: Words["ownAccount"]["edit"],
): FormResult {
  const { name, locale, letterDetail, version } = stored;
  const shown = { locale: words.languages[locale], letterDetail: words.details[letterDetail] };
  return staleForm(typed, { name, locale, letterDetail }, shown, version);
}
