import { randomInt } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import { keyedHash } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { recoveryCodes } from "#db/schema/accounts";

const amount = 10;
/** No letter or digit that is mistaken for another when it is copied by hand. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

const newCode = () =>
  [0, 1, 2]
    .map(() => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(""))
    .join("-");

const codeHash = (accountId: number, code: string) =>
  keyedHash("recovery-code", `${accountId}:${code.toLowerCase().replace(/[^a-z0-9]/g, "")}`);

/** Puts ten new codes in the place of whatever codes there were, and answers them: the only time they are seen. */
export async function renewRecoveryCodes(tx: Tx, accountId: number, now = new Date()): Promise<string[]> {
  const codes = Array.from({ length: amount }, newCode);
  await removeRecoveryCodes(tx, accountId);
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ accountId, codeHash: codeHash(accountId, code), createdAt: now })));
  return codes;
}

/** Forgets every recovery code of the account. */
export async function removeRecoveryCodes(tx: Tx, accountId: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
}

/** How many recovery codes can still be used. */
export async function countRecoveryCodes(read: Reader, accountId: number): Promise<number> {
  const rows = await read
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)));
  return rows[0]?.left ?? 0;
}

/** Spends a recovery code, written with or without its hyphens; false where it is unknown or already spent. */
export async function spendRecoveryCode(
  tx: Tx,
  accountId: number,
  code: string,
  now = new Date(),
): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, codeHash(accountId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return spent.length > 0;
}
