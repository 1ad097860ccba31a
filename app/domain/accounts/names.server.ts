import { inArray } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";

export interface AccountName {
  readonly uid: string;
  readonly name: string;
}

/** The names of at most 500 accounts by id; one that is gone is missing from the answer. */
export async function namesOf(
  read: Reader,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number, AccountName>> {
  const known = [...new Set(ids.filter((id) => id !== null))].slice(0, 500);
  if (known.length === 0) return new Map();
  const rows = await read
    .select({ id: accounts.id, uid: accounts.uid, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, known));
  return new Map(rows.map(({ id, uid, name }) => [id, { uid, name }]));
}
