import { newToken } from "#app/domain/secrets.server";

/**
 * The secret of a verification letter, with the page for which the account was wanted: the letter may be opened in
 * another browser than the one that asked for the account. Only the hash of the whole is kept, so that neither part
 * can be exchanged.
 */
export const verificationToken = (returnTo: string | undefined): string =>
  returnTo === undefined ? newToken() : `${newToken()}.${Buffer.from(returnTo).toString("base64url")}`;

/** The page that such a secret carries, as it was typed into an address once: to be judged before anyone is sent there. */
export function pageOfToken(token: string): string | undefined {
  const [, carried] = token.split(".", 2);
  return carried === undefined ? undefined : Buffer.from(carried, "base64url").toString();
}
