import { and, inArray, isNotNull } from "drizzle-orm";
import { findFact } from "#app/domain/installation/facts.server";
import { codeAt } from "#app/domain/second-factors/totp.server";
import { open } from "#app/domain/secrets.server";
import type { Reader } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { type SampleAccount, sampleAccountsKey } from "./sample-account";

export interface DemoAccount extends SampleAccount {
  readonly accountId: number;
  /** What an authenticator app would show now; null where she has no second step. */
  readonly code: string | null;
}

/** The accounts of the sample network that can be entered with one tap; none outside the demonstration. */
export async function listSampleAccounts(read: Reader, now = new Date()): Promise<DemoAccount[]> {
  const stored = await findFact(read, sampleAccountsKey);
  if (stored === undefined) return [];
  const samples: SampleAccount[] = JSON.parse(stored);
  const rows = await read
    .select({ id: accounts.id, uid: accounts.uid })
    .from(accounts)
    .where(
      inArray(
        accounts.uid,
        samples.map((sample) => sample.uid),
      ),
    );
  const ids = new Map(rows.map((row) => [row.uid, row.id]));
  const secrets = await read
    .select({ accountId: secondFactors.accountId, sealed: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(and(isNotNull(secondFactors.confirmedAt), inArray(secondFactors.accountId, [...ids.values()])));
  const codes = new Map(
    secrets.map(({ accountId, sealed }) => {
      const secret = open("second-factor", sealed);
      return [accountId, secret === undefined ? null : codeAt(secret, now)];
    }),
  );
  return samples.flatMap((sample) => {
    const accountId = ids.get(sample.uid);
    return accountId === undefined ? [] : [{ ...sample, accountId, code: codes.get(accountId) ?? null }];
  });
}
