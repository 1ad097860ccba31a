import type { ProfileForm } from "#app/domain/accounts/profile.schema";
import type { Profile } from "#app/domain/accounts/profile.server";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export function profileConflict(
  { version: _, ...typed }: ProfileForm,
  stored: Profile,
  words: Words["profile"]["edit"],
): FormResult {
  const now = {
    name: stored.name,
    locale: words.languages[stored.locale],
    letterDetail: words.details[stored.letterDetail],
  };
  const names = Object.keys(now) as (keyof typeof now)[];
  const differing = names.filter((name) => typed[name] !== stored[name]);
  return {
    values: typed,
    errors: {},
    stale: Object.fromEntries(differing.map((name) => [name, now[name]])),
    version: stored.version,
  };
}
