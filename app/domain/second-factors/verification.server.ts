import { and, eq, isNotNull, lt } from "drizzle-orm";
import { notify } from "#app/domain/notifications/notify.server";
import { open } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { secondFactors } from "#db/schema/accounts";
import { spendRecoveryCode } from "./recovery-codes.server";
import { stepOf } from "./totp.server";

/** Whether the account has a second factor that was confirmed by a first code. */
export async function hasSecondFactor(read: Reader, accountId: number): Promise<boolean> {
  const rows = await read
    .select({ accountId: secondFactors.accountId })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)));
  return rows.length > 0;
}

/**
 * Takes a code of the authenticator app, or a recovery code, exactly once; false where it is wrong, old or already
 * taken. A recovery code that was taken is told to the person by mail. Attempts are limited by the caller.
 */
export async function verifySecondFactor(
  tx: Tx,
  accountId: number,
  code: string,
  now = new Date(),
): Promise<boolean> {
  const factor = (
    await tx
      .select()
      .from(secondFactors)
      .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
  )[0];
  if (!factor) return false;
  const secret = open("second-factor", factor.sealedSecret);
  const step = secret && stepOf(secret, code.replace(/\s/g, ""), now);
  if (step) return takeStep(tx, accountId, step);
  if (!(await spendRecoveryCode(tx, accountId, code, now))) return false;
  await notify(tx, { accountId }, "second-factor-changed", { change: "code-used" }, now);
  return true;
}

/** Marks a time step as taken; false where it, or a later one, was taken before. */
export async function takeStep(tx: Tx, accountId: number, step: number): Promise<boolean> {
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.accountId, accountId), lt(secondFactors.lastStep, step)))
    .returning({ accountId: secondFactors.accountId });
  return taken.length > 0;
}
