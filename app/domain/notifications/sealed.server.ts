import { open } from "#app/domain/secrets.server";

/** What of a letter must not lie in clear: the secret of its link, an address that is not an account's. */
export interface Sealed {
  readonly token?: string;
  readonly mail?: string;
  readonly name?: string;
}

/** The sealed part of a letter; undefined where it was sealed under another key. */
export function unseal(sealed: string | null): Sealed | undefined {
  if (sealed === null) return {};
  const text = open("letter", sealed);
  return text === undefined ? undefined : (JSON.parse(text) as Sealed);
}
