import { and, asc, type Column, count, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Holder } from "#app/domain/grants/grant.policy";
import { inForce } from "#app/domain/grants/in-force.server";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { fold, isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { accounts, secondFactors } from "#db/schema/accounts";
import { grants, type StaffRole } from "#db/schema/grants";

const accountsPerPage = 50;

export interface AccountRow {
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly createdAt: Date;
  /** Roles approved and not over, in force or waiting for their holder. */
  readonly roles: readonly StaffRole[];
}

export interface AccountPage extends ShownPage {
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
 * the last page where a later one was asked for.
 */
export async function listAccounts(
  read: Reader,
  { q, page: asked }: { q: string; page: number },
  now = new Date(),
): Promise<AccountPage> {
  const where = matching(q);
  const [counted] = await read.select({ total: count() }).from(accounts).where(where);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, asked, accountsPerPage);
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
    .offset(offset);
  const roles = await rolesOf(
    read,
    found.map((row) => row.id),
    now,
  );
  return {
    rows: found.map(({ id, ...row }) => ({ ...row, roles: roles.get(id) ?? [] })),
    total,
    ...shown,
  };
}

async function rolesOf(read: Reader, ids: readonly number[], now: Date): Promise<Map<number, StaffRole[]>> {
  const roles = new Map<number, StaffRole[]>();
  if (ids.length === 0) return roles;
  const rows = await read
    .selectDistinct({ accountId: grants.accountId, role: grants.role })
    .from(grants)
    .where(and(inArray(grants.accountId, [...ids]), inForce(now)))
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
