import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { moveDues } from "#app/domain/dues/moving.server";
import { handOnInvitations } from "#app/domain/invitations/ending.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { findMember, type MemberRecord } from "./member.server";
import { currentOf } from "./roster.server";
import { type Pair, pairOf, unitedFacts } from "./union";

/** Two entries by their outside names. */
interface Asked {
  readonly uid: string;
  readonly other: string;
}

/** Those on the roster now with whom an entry can be united: where it has an account, those without one. By name. */
export const listUnitable = (
  read: Reader,
  { id, organizationId, accountId }: Pick<MemberRecord, "id" | "organizationId" | "accountId">,
) =>
  read
    .select({ uid: members.uid, name: members.name, accountId: members.accountId })
    .from(members)
    .where(
      and(
        currentOf(organizationId),
        ne(members.id, id),
        accountId === null ? undefined : isNull(members.accountId),
      ),
    )
    .orderBy(asc(members.nameKey), asc(members.id));

/** Of two entries that there is: the first, else the other, and whether it is alone; undefined where there is neither. */
export async function findLeft(
  read: Reader,
  organizationId: number,
  { uid, other }: Asked,
): Promise<{ readonly member: MemberRecord; readonly alone: boolean } | undefined> {
  const one = await findMember(read, organizationId, uid);
  const second = await findMember(read, organizationId, other);
  const member = one ?? second;
  return member && { member, alone: !one || !second };
}

/** Two different entries on the roster of today; undefined where either is not on it. */
export async function findPair(
  read: Reader,
  organizationId: number,
  asked: Asked,
): Promise<Pair | "two-accounts" | undefined> {
  const one = await findMember(read, organizationId, asked.uid);
  const other = await findMember(read, organizationId, asked.other);
  if (!one || !other || one.id === other.id || one.until !== null || other.until !== null) return undefined;
  return pairOf(one, other);
}

export type Union = "united" | "gone" | "two-accounts" | "both-paid";

/**
 * Makes two entries of one person one: the dues and invitations of the one without account become those of the other,
 * what the organization noted fills what is missing there, and the entry goes. Nobody is invited any more to an account
 * that she has. "gone" where either is no longer on the roster, as after a second click; "both-paid" where both have a
 * receipt for the same period, and neither may be lost.
 */
export async function unite(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  asked: Asked,
  now = new Date(),
): Promise<Union> {
  const pair = await findPair(tx, organization.id, asked);
  if (pair === undefined) return "gone";
  if (pair === "two-accounts") return pair;
  const { kept, taken } = pair;
  const dues = await moveDues(tx, person, { fromId: taken.id, toId: kept.id }, now);
  if (dues === "both-paid") return dues;
  await handOnInvitations(tx, { fromId: taken.id, toId: kept.id, open: kept.accountId === null }, now);
  const facts = unitedFacts(pair);
  await tx
    .update(members)
    .set({ ...facts, updatedAt: now, version: sql`${members.version} + 1` })
    .where(eq(members.id, kept.id));
  await tx.delete(members).where(and(eq(members.id, taken.id), isNull(members.accountId)));
  const fields = (["since", "phone", "mail", "note"] as const).filter((name) => facts[name] !== kept[name]);
  await record(
    tx,
    person,
    "membership.unite",
    { kind: "member", id: kept.id, organizationId: organization.id },
    { fields: dues === "moved" ? [...fields, "dues"] : fields, now },
  );
  return "united";
}
