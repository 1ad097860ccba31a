import { and, eq, gt, isNull, type SQL } from "drizzle-orm";
import { hashToken } from "#app/domain/secrets.server";
import { accountTokens, type TokenPurpose } from "#db/schema/accounts";

/** How long a link of one use serves, in milliseconds. */
export const linkLasts = 60 * 60_000;

/** The links of a purpose, by their token, that can still be used: neither spent nor too old. */
export const openLink =
  (purpose: TokenPurpose) =>
  (token: string, now: Date): SQL | undefined =>
    and(
      eq(accountTokens.tokenHash, hashToken(token)),
      eq(accountTokens.purpose, purpose),
      isNull(accountTokens.usedAt),
      gt(accountTokens.expiresAt, now),
    );
