import { and, eq, gt } from "drizzle-orm";
import { hashToken, newToken, openWithToken, sealForToken } from "#app/domain/secrets.server";
import type { Reader, Tx } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { heldForms } from "#db/schema/sessions";

export type HeldFields = Readonly<Record<string, string | string[]>>;

export interface HeldForm {
  /** The page of the form, with its query. */
  readonly path: string;
  readonly fields: HeldFields;
}

export const heldFor = 30 * 60_000;
const largest = 16 * 1024;

/**
 * Keeps what was typed for thirty minutes, sealed with a key that only the answered token makes; the token belongs in
 * the person's cookie and nowhere else. Only the person of the account gets it back: browsers are shared, so there is
 * no form without an owner. Undefined where it is over 16 KB or the account is gone.
 */
export async function keepForm(
  tx: Tx,
  form: HeldForm,
  accountId: number,
  now = new Date(),
): Promise<string | undefined> {
  const fields = JSON.stringify(form.fields);
  if (Buffer.byteLength(fields) > largest) return undefined;
  const owner = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .limit(1);
  if (owner.length === 0) return undefined;
  const token = newToken();
  await tx.insert(heldForms).values({
    tokenHash: hashToken(token),
    accountId,
    path: form.path,
    sealedFields: sealForToken(token, fields),
    expiresAt: new Date(now.getTime() + heldFor),
    createdAt: now,
  });
  return token;
}

/** The form that a token keeps for this account; undefined where it expired, was dropped or is someone else's. */
export async function findForm(
  read: Reader,
  token: string,
  accountId: number,
  now = new Date(),
): Promise<HeldForm | undefined> {
  const row = (
    await read
      .select()
      .from(heldForms)
      .where(
        and(
          eq(heldForms.tokenHash, hashToken(token)),
          eq(heldForms.accountId, accountId),
          gt(heldForms.expiresAt, now),
        ),
      )
      .limit(1)
  )[0];
  if (!row) return undefined;
  const fields = openWithToken(token, row.sealedFields);
  return fields === undefined ? undefined : { path: row.path, fields: JSON.parse(fields) as HeldFields };
}

/** Forgets a kept form. */
export async function dropForm(tx: Tx, token: string): Promise<void> {
  await tx.delete(heldForms).where(eq(heldForms.tokenHash, hashToken(token)));
}
