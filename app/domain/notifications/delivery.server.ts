import { eq } from "drizzle-orm";
import type { Env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import type { MailFailure, Notification } from "#db/schema/notifications";
import type { Frame } from "#emails/_components/letter";
import { readFacts } from "./facts.server";
import { isSwitchable, kindRules } from "./kinds";
import type { Outgoing } from "./message";
import { type Sealed, unseal } from "./sealed.server";
import { addressHash, isSuppressed } from "./suppressions.server";
import { unsubscribeToken } from "./unsubscription.server";

export interface Undeliverable {
  readonly failure: MailFailure;
  readonly next: "suppress" | "give-up";
}

interface Reached {
  readonly name: string;
  readonly address: string;
  readonly detail: Frame["detail"];
}

/**
 * The letter of a row, rendered from what stands in the database now; or why it can never leave.
 * The bodies live only in what this returns.
 */
export async function composeLetter(
  read: Reader,
  env: Pick<Env, "publicOrigin" | "mailFrom">,
  row: Notification,
  now = new Date(),
): Promise<Outgoing | Undeliverable> {
  const sealed = unseal(row.sealed);
  if (!sealed) return { failure: "seal-broken", next: "give-up" };
  const reader = await whom(read, row, sealed);
  if (!reader) return { failure: "object-gone", next: "give-up" };
  const hash = addressHash(reader.address);
  if (await isSuppressed(read, hash, row.kind)) return { failure: "address-suppressed", next: "suppress" };
  const facts = await readFacts(read, row.kind, row, sealed, now);
  if (!facts) return { failure: "object-gone", next: "give-up" };

  const words = wordsFor(row.locale).letters;
  const { security, unconfirmed } = kindRules[row.kind];
  const stop = stopUrl(env, row, hash);
  const frame: Frame = {
    locale: row.locale,
    words,
    detail: reader.detail,
    origin: env.publicOrigin,
    name: reader.name,
    footer: unconfirmed ? "unconfirmed" : security ? "security" : "optional",
    unsubscribeUrl: stop,
  };
  const { renderLetter } = await import("./rendering.server");
  return {
    uid: row.uid,
    messageId: row.messageId,
    from: { name: words.sender[reader.detail], address: env.mailFrom },
    to: { name: reader.name, address: reader.address },
    ...(await renderLetter(row.kind, frame, facts)),
    date: now,
    unsubscribeUrl: security ? undefined : stop,
  };
}

/** An account's address and wishes as they are now, or the address sealed in the row. */
async function whom(read: Reader, row: Notification, sealed: Sealed): Promise<Reached | undefined> {
  const account =
    row.accountId === null
      ? { address: sealed.mail, name: sealed.name ?? "", detail: row.detail }
      : (
          await read
            .select({ address: accounts.mail, name: accounts.name, detail: accounts.letterDetail })
            .from(accounts)
            .where(eq(accounts.id, row.accountId))
            .limit(1)
        )[0];
  if (!account?.address) return undefined;
  const detailed = row.detail === "detailed" && account.detail === "detailed";
  return { address: account.address, name: account.name, detail: detailed ? "detailed" : "discreet" };
}

function stopUrl(env: Pick<Env, "publicOrigin">, { kind, accountId }: Notification, hash: string) {
  if (kindRules[kind].unconfirmed)
    return env.publicOrigin + paths.unsubscribe(unsubscribeToken({ addressHash: hash }));
  if (accountId === null || !isSwitchable(kind)) return undefined;
  return env.publicOrigin + paths.unsubscribe(unsubscribeToken({ accountId, kind }));
}
