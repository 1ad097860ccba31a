import { and, eq, gt, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken } from "#app/domain/secrets.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { registrations } from "#db/schema/accounts";
import { createAccount } from "./account.server";

const usable = (token: string, now: Date) =>
  and(
    eq(registrations.tokenHash, hashToken(token)),
    isNull(registrations.usedAt),
    gt(registrations.expiresAt, now),
  );

/**
 * The hash of the password that was chosen with a registration, while the link of its letter can still create the
 * account; else undefined. Looking does not use it: mail scanners look.
 */
export async function findVerifiable(
  read: Reader,
  token: string,
  now = new Date(),
): Promise<string | undefined> {
  const rows = await read
    .select({ passwordHash: registrations.passwordHash })
    .from(registrations)
    .where(usable(token, now))
    .limit(1);
  return rows[0]?.passwordHash;
}

/** Writes down that someone opened the link of a letter without knowing the password of its registration. */
export async function recordStranger(tx: Tx, viewer: Viewer, now = new Date()): Promise<void> {
  await record(tx, viewer, "account.register", { kind: "account", id: null }, { outcome: "refused", now });
}

/**
 * Uses the link: the account is born, with the password of that registration, which the caller has asked for: whoever
 * typed an address does not thereby hold an account of its owner. Answers the account's id, `taken` where the address
 * got an account in between, `unusable` where the link was used, is over an hour old or never existed.
 */
export async function verifyAddress(
  tx: Tx,
  token: string,
  now = new Date(),
): Promise<{ readonly accountId: number } | "taken" | "unusable"> {
  const used = (await tx.update(registrations).set({ usedAt: now }).where(usable(token, now)).returning())[0];
  if (!used) return "unusable";
  const account = await createAccount(tx, used, now);
  if (account === "taken") return "taken";
  await tx
    .update(registrations)
    .set({ usedAt: now })
    .where(and(eq(registrations.mailKey, account.mailKey), isNull(registrations.usedAt)));
  await record(tx, visitor(account.locale), "account.register", { kind: "account", id: account.id }, { now });
  return { accountId: account.id };
}
