import {
  and,
  asc,
  type Column,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Holder } from "#app/domain/grants/grant.policy";
import { fold, isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { grants, type StaffRole } from "#db/schema/grants";

export const accountsPerPage = 50;

export interface AccountRow {
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly createdAt: Date;
  /** Roles approved and not over, in force or waiting for their holder. */
  readonly roles: readonly StaffRole[];
}

export interface AccountPage {
  readonly rows: readonly AccountRow[];
  readonly total: number;
}

const like = (column: Column, pattern: string): SQL => sql`${column} like ${pattern} escape '!'`;

function matching(q: string): SQL | undefined {
  const start = fold(q).replace(/[!%_]/g, "!$&");
  if (start === "") return undefined;
  return or(
    like(accounts.nameKey, `${start}%`),
    like(accounts.nameKey, `% ${start}%`),
    like(accounts.mailKey, `${start}%`),
  );
}

/**
 * The accounts whose name has a word, or whose address begins, as `q` does (all of them where it is empty), by name;
 * `page` counts from 1.
 */
export async function listAccounts(
  read: Reader,
  { q, page }: { q: string; page: number },
  now = new Date(),
): Promise<AccountPage> {
  const where = matching(q);
  const counted = await read.select({ total: count() }).from(accounts).where(where);
  const found = await read
    .select({
      id: accounts.id,
      uid: accounts.uid,
      name: accounts.name,
      mail: accounts.mail,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(where)
    .orderBy(asc(accounts.nameKey), asc(accounts.id))
    .limit(accountsPerPage)
    .offset((page - 1) * accountsPerPage);
  const roles = await rolesOf(
    read,
    found.map((row) => row.id),
    now,
  );
  return {
    rows: found.map(({ id, ...row }) => ({ ...row, roles: roles.get(id) ?? [] })),
    total: counted[0]?.total ?? 0,
  };
}

async function rolesOf(read: Reader, ids: readonly number[], now: Date): Promise<Map<number, StaffRole[]>> {
  const roles = new Map<number, StaffRole[]>();
  if (ids.length === 0) return roles;
  const rows = await read
    .selectDistinct({ accountId: grants.accountId, role: grants.role })
    .from(grants)
    .where(
      and(
        inArray(grants.accountId, [...ids]),
        isNotNull(grants.approvedAt),
        isNull(grants.revokedAt),
        gt(grants.expiresAt, now),
      ),
    )
    .orderBy(asc(grants.accountId), asc(grants.role));
  for (const row of rows) roles.set(row.accountId, [...(roles.get(row.accountId) ?? []), row.role]);
  return roles;
}

export interface AccountRecord extends Holder {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly createdAt: Date;
}

/** One account as staff see it; undefined where there is none by that outside name. */
export async function findAccountRecord(read: Reader, uid: string): Promise<AccountRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const row = (
    await read
      .select({
        id: accounts.id,
        uid: accounts.uid,
        name: accounts.name,
        mail: accounts.mail,
        createdAt: accounts.createdAt,
        passwordGrade: accounts.passwordGrade,
        secondFactorSince: secondFactors.confirmedAt,
      })
      .from(accounts)
      .leftJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
      .where(eq(accounts.uid, uid))
  )[0];
  if (!row) return undefined;
  const { passwordGrade, secondFactorSince, ...record } = row;
  return {
    ...record,
    hasSecondFactor: secondFactorSince !== null,
    hasStaffPassword: passwordGrade === "staff",
  };
}
