import { and, asc, count, desc, eq, isNull, ne, or } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { type Grant, grants, type StaffRole } from "#db/schema/grants";
import { offices } from "#db/schema/offices";
import { type GrantState, grantState, type Holder } from "./grant.policy";
import { waits } from "./in-force.server";

/** A grant as its page tells it. The people are names, null where the account is gone or nobody was needed. */
export interface GrantRow {
  readonly uid: string;
  readonly role: StaffRole;
  readonly office: string | null;
  readonly state: GrantState;
  readonly reason: string;
  readonly createdAt: Date;
  readonly grantedBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly revokedReason: string | null;
}

/** Every grant an account ever had, the newest first; at most 200. */
export async function listGrantsOf(
  read: Reader,
  account: Holder & { readonly id: number },
  now = new Date(),
): Promise<(GrantRow & { readonly grant: Grant })[]> {
  const rows = await read
    .select({ grant: grants, office: offices.name })
    .from(grants)
    .leftJoin(offices, eq(offices.id, grants.officeId))
    .where(eq(grants.accountId, account.id))
    .orderBy(desc(grants.id))
    .limit(200);
  const names = await namesOf(
    read,
    rows.flatMap(({ grant }) => [grant.grantedBy, grant.approvedBy, grant.revokedBy]),
  );
  const name = (id: number | null) => (id === null ? null : (names.get(id)?.name ?? null));
  return rows.map(({ grant, office }) => ({
    grant,
    uid: grant.uid,
    role: grant.role,
    office,
    state: grantState(grant, account, now),
    reason: grant.reason,
    createdAt: grant.createdAt,
    grantedBy: name(grant.grantedBy),
    approvedAt: grant.approvedAt,
    approvedBy: name(grant.approvedBy),
    expiresAt: grant.expiresAt,
    revokedAt: grant.revokedAt,
    revokedBy: name(grant.revokedBy),
    revokedReason: grant.revokedReason,
  }));
}

/** A grant by its outside name, with its holder and office; undefined where there is none. */
export async function findGrant(read: Reader, uid: string) {
  if (!isUid(uid)) return undefined;
  return (
    await read
      .select({
        grant: grants,
        holder: { uid: accounts.uid, name: accounts.name },
        office: offices.name,
      })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .leftJoin(offices, eq(offices.id, grants.officeId))
      .where(eq(grants.uid, uid))
  )[0];
}

export interface WaitingGrant {
  readonly uid: string;
  readonly role: StaffRole;
  readonly office: string | null;
  readonly reason: string;
  readonly createdAt: Date;
  readonly holder: { readonly uid: string; readonly name: string };
}

const waitsFor = (person: Person, now: Date) =>
  and(
    waits(now),
    ne(grants.accountId, person.id),
    or(isNull(grants.grantedBy), ne(grants.grantedBy, person.id)),
  );

/** The grants that this administrator may approve, the oldest first; at most 50. */
export async function listGrantsToApprove(
  read: Reader,
  person: Person,
  now = new Date(),
): Promise<WaitingGrant[]> {
  return read
    .select({
      uid: grants.uid,
      role: grants.role,
      office: offices.name,
      reason: grants.reason,
      createdAt: grants.createdAt,
      holder: { uid: accounts.uid, name: accounts.name },
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .leftJoin(offices, eq(offices.id, grants.officeId))
    .where(waitsFor(person, now))
    .orderBy(asc(grants.id))
    .limit(50);
}

/** How many grants wait for this administrator's approval. */
export async function countGrantsToApprove(read: Reader, person: Person, now = new Date()): Promise<number> {
  const rows = await read.select({ waiting: count() }).from(grants).where(waitsFor(person, now));
  return rows[0]?.waiting ?? 0;
}
