import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { open, seal } from "#app/domain/secrets.server";
import type { Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { isSwitchable, type SwitchableKind } from "./kinds";
import { isSwitchedOff, setPreference } from "./preferences.server";
import { suppress } from "./suppressions.server";

/** What the holder of an unsubscribe link may stop, and nothing else. */
export type Unsubscription =
  | { readonly accountId: number; readonly kind: SwitchableKind }
  | { readonly addressHash: string };

/** The secret of an unsubscribe link. It is sealed, so it tells nothing of the letter, and never expires. */
export const unsubscribeToken = (what: Unsubscription): string =>
  seal(
    "unsubscribe",
    "addressHash" in what ? `address ${what.addressHash}` : `account ${what.accountId} ${what.kind}`,
  );

/** What a link stops; undefined where it is not one of ours. */
export function readUnsubscribeToken(token: string): Unsubscription | undefined {
  if (token.length > 200) return undefined;
  const [word, first, second] = open("unsubscribe", token)?.split(" ") ?? [];
  if (word === "address" && first) return { addressHash: first };
  if (word === "account" && first && second && isSwitchable(second))
    return { accountId: Number(first), kind: second };
  return undefined;
}

/** Stops what the link names; once more changes nothing, and a link of a deleted account does nothing. */
export async function unsubscribe(tx: Tx, what: Unsubscription, now = new Date()): Promise<void> {
  if ("addressHash" in what) {
    if (await suppress(tx, what.addressHash, "refused", now))
      await record(tx, "system", "notification.refuse", { kind: "address", id: null }, { now });
    return;
  }
  const { accountId, kind } = what;
  const account = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .limit(1);
  if (account.length === 0 || (await isSwitchedOff(tx, accountId, kind))) return;
  await setPreference(tx, accountId, kind, false);
  await record(
    tx,
    "system",
    "notification.unsubscribe",
    { kind: "account", id: accountId },
    { fields: [kind], now },
  );
}
