import { and, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import { visitor } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { registrations } from "#db/schema/accounts";
import { createAccount } from "./account.server";

const usable = (token: string, now: Date) =>
  and(
    eq(registrations.tokenHash, hashToken(token)),
    isNull(registrations.usedAt),
    gt(registrations.expiresAt, now),
  );

/** Whether the link of a letter can still create its account. Looking does not use it: mail scanners look. */
export async function isVerifiable(read: Reader, token: string, now = new Date()): Promise<boolean> {
  const rows = await read
    .select({ id: registrations.id })
    .from(registrations)
    .where(usable(token, now))
    .limit(1);
  return rows.length > 0;
}

/**
 * Uses the link: the account is born, with the password of that registration. `taken` where the address got an
 * account in between, `unusable` where the link was used, is over an hour old or never existed.
 */
export async function verifyAddress(
  tx: Tx,
  token: string,
  now = new Date(),
): Promise<"created" | "taken" | "unusable"> {
  const used = (await tx.update(registrations).set({ usedAt: now }).where(usable(token, now)).returning())[0];
  if (!used) return "unusable";
  const account = await createAccount(tx, used, now);
  if (account === "taken") return "taken";
  await tx
    .update(registrations)
    .set({ usedAt: now })
    .where(and(eq(registrations.mailKey, account.mailKey), isNull(registrations.usedAt)));
  await record(tx, visitor(account.locale), "account.register", { kind: "account", id: account.id }, { now });
  return "created";
}
