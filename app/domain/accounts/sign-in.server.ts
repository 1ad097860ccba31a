import { record } from "#app/domain/audit/log.server";
import { hasSecondFactor, verifySecondFactor } from "#app/domain/second-factors/verification.server";
import type { Person, Viewer } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { findAccount, findAccountByMail } from "./account.server";
import { isPassword } from "./password.server";

export interface Known {
  readonly accountId: number;
  /** Changes with the password: a sign-in begun with the old one cannot be finished. */
  readonly passwordChangedAt: Date;
  readonly hasSecondFactor: boolean;
}

/** Whose address and password these are. As long a wait for an unknown address as for a wrong password. */
export async function checkPassword(
  read: Reader,
  mail: string,
  password: string,
): Promise<Known | "refused"> {
  const account = await findAccountByMail(read, mail);
  if (!(await isPassword(account?.passwordHash, password)) || !account) return "refused";
  return {
    accountId: account.id,
    passwordChangedAt: account.passwordChangedAt,
    hasSecondFactor: await hasSecondFactor(read, account.id),
  };
}

/** Whether a sign-in may open its session: neither another password nor a second factor came since `checkPassword`. */
export async function stillHolds(
  read: Reader,
  { accountId, passwordChangedAt, hasSecondFactor: hadOne }: Known,
): Promise<boolean> {
  const account = await findAccount(read, accountId);
  if (account?.passwordChangedAt.getTime() !== passwordChangedAt.getTime()) return false;
  return (await hasSecondFactor(read, accountId)) === hadOne;
}

/** The stored hash that this password of a person already signed in matches; undefined where it is not hers. */
export async function matchOwnPassword(
  read: Reader,
  accountId: number,
  password: string,
): Promise<string | undefined> {
  const passwordHash = (await findAccount(read, accountId))?.passwordHash;
  return (await isPassword(passwordHash, password)) ? passwordHash : undefined;
}

/** Writes down that a sign-in was refused; at an unknown address the row is alike but names no account. */
export async function recordRefusal(tx: Tx, viewer: Viewer, mail: string, now = new Date()): Promise<void> {
  const id = (await findAccountByMail(tx, mail))?.id ?? null;
  await record(tx, viewer, "account.sign-in", { kind: "account", id }, { outcome: "refused", now });
}

/**
 * Takes the second factor of a sign-in whose password was right a moment ago; false, and on record, where the code is
 * refused or the password was changed in between.
 */
export async function takeCode(
  tx: Tx,
  viewer: Viewer,
  { accountId, passwordChangedAt }: { accountId: number; passwordChangedAt: number },
  code: string,
  now = new Date(),
): Promise<boolean> {
  const account = await findAccount(tx, accountId);
  const current = account?.passwordChangedAt.getTime() === passwordChangedAt;
  if (current && (await verifySecondFactor(tx, accountId, code, now))) return true;
  await record(
    tx,
    viewer,
    "account.sign-in",
    { kind: "account", id: accountId },
    { outcome: "refused", now },
  );
  return false;
}

/**
 * The rest of "confirm that it is you", once the password was right: it is still the one that was checked, and the
 * second factor, where she has one.
 */
export async function confirmIdentity(
  tx: Tx,
  person: Person,
  checkedHash: string,
  code: string,
  now = new Date(),
): Promise<boolean> {
  const current = (await findAccount(tx, person.id))?.passwordHash === checkedHash;
  const proven =
    current &&
    (!(await hasSecondFactor(tx, person.id)) || (await verifySecondFactor(tx, person.id, code, now)));
  const outcome = proven ? "done" : "refused";
  await record(tx, person, "account.confirm", { kind: "account", id: person.id }, { outcome, now });
  return proven;
}

/** Writes down that someone in a person's session did not know her password. */
export async function recordDoubt(tx: Tx, person: Person, now = new Date()): Promise<void> {
  await record(
    tx,
    person,
    "account.confirm",
    { kind: "account", id: person.id },
    { outcome: "refused", now },
  );
}
