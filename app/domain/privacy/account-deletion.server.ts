import { and, asc, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { removeFile } from "#app/domain/files/storage.server";
import { isLastAdministrator } from "#app/domain/grants/administrators.server";
import { leading } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import { withdrawFromAll } from "#app/domain/sign-ups/withdrawal.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { accounts, registrations } from "#db/schema/accounts";
import { claims } from "#db/schema/claims";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

export type Deletion = "deleted" | "last-leader" | "last-administrator";

/** Organizations that would be left without anyone who leads them, unless they are archived or merged before. */
export async function listLedAlone(read: Reader, accountId: number) {
  const led = await read
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(
      and(
        eq(memberships.accountId, accountId),
        leading,
        ne(organizations.state, "archived"),
        isNull(organizations.mergedIntoId),
      ),
    )
    .orderBy(asc(organizations.nameKey));
  if (led.length === 0) return [];
  const others = await read
    .selectDistinct({ id: memberships.organizationId })
    .from(memberships)
    .where(
      and(
        inArray(
          memberships.organizationId,
          led.slice(0, 500).map(({ id }) => id),
        ),
        ne(memberships.accountId, accountId),
        leading,
      ),
    );
  const withOthers = new Set(others.map(({ id }) => id));
  return led.filter(({ id }) => !withOthers.has(id));
}

/**
 * Deletes an account and everything that is kept because of it: sessions, second factor, roles, claims with their
 * proof, notices, and what she registered with; her places on dates to come go to whoever waits. What she did stays in
 * the log under a number that leads to nobody. Her last letter says that it is done. Refused while an organization
 * would be left without a leader, or the installation without an administrator. What the disk still holds goes with
 * `Db.erase`, after the transaction.
 */
export async function deleteAccount(tx: Tx, person: Person, now = new Date()): Promise<Deletion> {
  if (await isLastAdministrator(tx, person.id, now)) return "last-administrator";
  if ((await listLedAlone(tx, person.id)).length > 0) return "last-leader";
  const proofs = await tx
    .select({ fileId: claims.fileId })
    .from(claims)
    .where(and(eq(claims.accountId, person.id), isNotNull(claims.fileId)));
  await withdrawFromAll(tx, person, now);
  await record(tx, person, "account.delete", { kind: "account", id: person.id }, { role: "self", now });
  const [gone] = await tx
    .delete(accounts)
    .where(eq(accounts.id, person.id))
    .returning({ mail: accounts.mail, mailKey: accounts.mailKey, name: accounts.name });
  for (const { fileId } of proofs) if (fileId !== null) await removeFile(tx, fileId);
  if (gone) {
    const { mailKey, mail, name } = gone;
    await tx.delete(registrations).where(eq(registrations.mailKey, mailKey));
    const { locale } = person;
    await notify(tx, { mail, name, locale, detail: "discreet" }, "account-deleted", {}, now);
  }
  return "deleted";
}
