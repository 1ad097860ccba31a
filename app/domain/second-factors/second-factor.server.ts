import { and, eq, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { isLastAdministrator } from "#app/domain/grants/administrators.server";
import { notify } from "#app/domain/notifications/notify.server";
import { open, seal } from "#app/domain/secrets.server";
import { endSessionsOf } from "#app/domain/sessions/list.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { countRecoveryCodes, removeRecoveryCodes, renewRecoveryCodes } from "./recovery-codes.server";
import { keyUri, newSecret, stepOf } from "./totp.server";
import { hasSecondFactor, takeStep } from "./verification.server";

export interface SecondFactorState {
  readonly confirmedAt: Date | null;
  readonly codesLeft: number;
}

/** Since when the person has a second factor (null: she has none) and how many recovery codes are left. */
export async function findSecondFactor(read: Reader, person: Person): Promise<SecondFactorState> {
  const row = (
    await read
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.accountId, person.id))
  )[0];
  return { confirmedAt: row?.confirmedAt ?? null, codesLeft: await countRecoveryCodes(read, person.id) };
}

/** Starts over with a new secret, not in force until its first code; `already-active` changes nothing. */
export async function startSecondFactor(
  tx: Tx,
  person: Person,
  now = new Date(),
): Promise<"started" | "already-active"> {
  if (await hasSecondFactor(tx, person.id)) return "already-active";
  const sealedSecret = seal("second-factor", newSecret());
  await tx
    .insert(secondFactors)
    .values({ accountId: person.id, sealedSecret, createdAt: now })
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { sealedSecret, lastStep: 0, createdAt: now },
      setWhere: isNull(secondFactors.confirmedAt),
    });
  return "started";
}

export interface PendingSecret {
  /** Base32, to be typed by hand. */
  readonly secret: string;
  /** `otpauth://` address, for the square code. */
  readonly uri: string;
}

/** The secret that waits for its first code; undefined where there is none or the factor is already in force. */
export async function findPendingSecret(read: Reader, person: Person): Promise<PendingSecret | undefined> {
  const row = (
    await read
      .select({ sealedSecret: secondFactors.sealedSecret, mail: accounts.mail })
      .from(secondFactors)
      .innerJoin(accounts, eq(accounts.id, secondFactors.accountId))
      .where(and(eq(secondFactors.accountId, person.id), isNull(secondFactors.confirmedAt)))
  )[0];
  const secret = row && open("second-factor", row.sealedSecret);
  return secret ? { secret, uri: keyUri(secret, row.mail) } : undefined;
}

/** Forgets a secret that waits for its first code; a factor in force stays. */
export async function dropPendingSecret(tx: Tx, accountId: number): Promise<void> {
  await tx
    .delete(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)));
}

/**
 * Puts the pending secret in force by a first code and answers the ten recovery codes, seen only now; the person is
 * told by mail. It ends all her sessions, this one too: none that was opened without the second factor may wake a
 * staff grant. `wrong-code` changes nothing, nor does `nothing-pending`.
 */
export async function confirmSecondFactor(
  tx: Tx,
  person: Person,
  code: string,
  now = new Date(),
): Promise<readonly string[] | "wrong-code" | "nothing-pending"> {
  const pending = await findPendingSecret(tx, person);
  if (!pending) return "nothing-pending";
  const step = stepOf(pending.secret, code, now);
  if (!step || !(await takeStep(tx, person.id, step))) return "wrong-code";
  await tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.accountId, person.id));
  const codes = await renewRecoveryCodes(tx, person.id, now);
  await endSessionsOf(tx, person.id);
  await tell(tx, person, "added", now);
  return codes;
}

/** New recovery codes in the place of the old ones, seen only now; `inactive` where there is no second factor. */
export async function replaceRecoveryCodes(
  tx: Tx,
  person: Person,
  now = new Date(),
): Promise<readonly string[] | "inactive"> {
  if (!(await hasSecondFactor(tx, person.id))) return "inactive";
  const codes = await renewRecoveryCodes(tx, person.id, now);
  await tell(tx, person, "codes-renewed", now);
  return codes;
}

/**
 * Takes the second factor away: staff grants rest until there is one again, and all sessions end. The last active administrator keeps
 * hers (`last-administrator`), else nobody could give grants any more.
 */
export async function removeSecondFactor(
  tx: Tx,
  person: Person,
  now = new Date(),
): Promise<"removed" | "inactive" | "last-administrator"> {
  if (!(await hasSecondFactor(tx, person.id))) return "inactive";
  if (await isLastAdministrator(tx, person.id, now)) {
    const refused = { outcome: "refused", now } as const;
    await record(tx, person, "second-factor.removed", { kind: "account", id: person.id }, refused);
    return "last-administrator";
  }
  await tx.delete(secondFactors).where(eq(secondFactors.accountId, person.id));
  await removeRecoveryCodes(tx, person.id);
  await endSessionsOf(tx, person.id);
  await tell(tx, person, "removed", now);
  return "removed";
}

async function tell(tx: Tx, person: Person, change: "added" | "removed" | "codes-renewed", now: Date) {
  await record(tx, person, `second-factor.${change}`, { kind: "account", id: person.id }, { now });
  await notify(tx, { accountId: person.id }, "second-factor-changed", { change }, now);
}
