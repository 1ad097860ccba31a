import type { FormResult } from "#app/ui/form-result";

type Values = Readonly<Record<string, string | string[]>>;

/**
 * After a stale edit: the form as it was typed and, beside each field that differs, what is stored now.
 * `shown` says in words what the stored value of a field does not say by itself.
 */
export function staleForm<Stored extends Values>(
  typed: { readonly [Name in keyof Stored]: string | string[] },
  stored: Stored,
  shown: { readonly [Name in keyof Stored]?: string },
  version: number,
): FormResult {
  const differing = Object.keys(stored).filter((name) => String(typed[name]) !== String(stored[name]));
  return {
    values: typed,
    errors: {},
    stale: Object.fromEntries(differing.map((name) => [name, shown[name] ?? String(stored[name])])),
    version,
  };
}
