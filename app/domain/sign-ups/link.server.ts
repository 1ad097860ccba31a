import { keyedHash } from "#app/domain/secrets.server";

const proofLength = 32;
const proofOf = (token: string) => keyedHash("sign-up", `letter ${token}`).slice(0, proofLength);

/**
 * The token of a sign-up as its letter carries it: whoever comes with it read the letter, which the link on the page
 * after signing up does not prove.
 */
export const letterToken = (token: string): string => `${token}.${proofOf(token)}`;

/** A token from an address, and whether it came by the letter. Undefined for what can be none. */
export function readToken(asked: string): { readonly token: string; readonly byLetter: boolean } | undefined {
  const [token = "", proof, ...rest] = asked.split(".");
  if (!isToken(token) || rest.length > 0) return undefined;
  if (proof === undefined) return { token, byLetter: false };
  return proof === proofOf(token) ? { token, byLetter: true } : undefined;
}

/** Whether a text can be the secret of a link: 256 bits, base64url. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
