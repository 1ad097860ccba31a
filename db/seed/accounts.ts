import { eq } from "drizzle-orm";
import { createAccount } from "#app/domain/accounts/account.server";
import { insertGrant } from "#app/domain/grants/grant.server";
import {
  confirmSecondFactor,
  findPendingSecret,
  startSecondFactor,
} from "#app/domain/second-factors/second-factor.server";
import { codeAt } from "#app/domain/second-factors/totp.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { offices } from "#db/schema/offices";
import { mailOf, type SamplePerson } from "./people";

/** A sample person as the domain sees someone who signed in, so that its commands can be called in her name. */
export const asPerson = (account: { id: number; uid: string; name: string }): Person => ({
  ...account,
  locale: "es",
  letterDetail: "detailed",
  hasSecondFactor: true,
  session: { id: "", uid: "", shared: false, confirmedAt: new Date(0) },
  grants: [],
  inactiveGrants: 0,
  roles: [],
});

/** Creates the account of a sample person, with letters in detail. */
export async function createSampleAccount(tx: Tx, person: SamplePerson, passwordHash: string, now: Date) {
  const account = await createAccount(
    tx,
    {
      name: person.name,
      mail: mailOf(person.key),
      passwordHash,
      passwordGrade: "staff",
      locale: "es",
      letterDetail: "detailed",
    },
    now,
  );
  if (account === "taken") throw new Error(`The sample has ${person.key} twice.`);
  return asPerson({ id: account.id, uid: account.uid, name: person.name });
}

/** Gives her the second step, already confirmed. */
export async function giveSecondFactor(tx: Tx, person: Person, now: Date): Promise<void> {
  await startSecondFactor(tx, person, now);
  const pending = await findPendingSecret(tx, person);
  if (!pending) throw new Error("The second factor did not start.");
  await confirmSecondFactor(tx, person, codeAt(pending.secret, now), now);
}

/** Writes her staff grant as two administrators would have given it. */
export async function giveSampleGrant(
  tx: Tx,
  person: Person,
  grant: NonNullable<SamplePerson["grant"]>,
  givers: { grantedBy: number | null; approvedBy: number | null },
  now: Date,
): Promise<void> {
  const office = grant.office
    ? (await tx.select({ id: offices.id }).from(offices).where(eq(offices.slug, grant.office)).limit(1))[0]
    : undefined;
  await insertGrant(tx, {
    accountId: person.id,
    role: grant.role,
    officeId: office?.id ?? null,
    reason: "Cuenta de la red de muestra",
    createdAt: now,
    approvedAt: now,
    expiresAt: new Date(now.getTime() + 360 * 86_400_000),
    ...givers,
  });
}
