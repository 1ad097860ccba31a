import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";
import type { DueState, DuesAsked } from "./due.schema";
import { type PeriodTotals, sumOf } from "./totals";

const columns = {
  id: dues.id,
  uid: dues.uid,
  /** Empty where she is no longer known. */
  name: members.name,
  accountId: members.accountId,
  period: dues.period,
  amountCents: dues.amountCents,
  paidOn: dues.paidOn,
  receiptNumber: dues.receiptNumber,
  note: dues.note,
  version: dues.version,
};

const inState = (state: DueState | undefined) =>
  state && (state === "paid" ? isNotNull(dues.paidOn) : isNull(dues.paidOn));

/** What is expected and paid of each period, the latest first. */
export async function listTotals(read: Reader, organizationId: number): Promise<PeriodTotals[]> {
  return read
    .select({
      period: dues.period,
      count: sql<number>`cast(count(*) as integer)`,
      paidCount: sql<number>`cast(count(${dues.paidOn}) as integer)`,
      cents: sql<number>`cast(sum(${dues.amountCents}) as integer)`,
      paidCents: sql<number>`cast(coalesce(sum(case when ${dues.paidOn} is not null then ${dues.amountCents} end), 0) as integer)`,
    })
    .from(dues)
    .where(eq(dues.organizationId, organizationId))
    .groupBy(dues.period)
    .orderBy(desc(dues.period));
}

const perPage = 100;

/** A page of an organization's dues, the latest period first, within it by name; with the totals of every period. */
export async function listDues(
  read: Reader,
  organizationId: number,
  { period, state, page: asked }: DuesAsked,
) {
  const totals = await listTotals(read, organizationId);
  const sum = sumOf(totals, { period, state });
  const { offset, ...position } = pageOf(sum.count, asked, perPage);
  const rows = await read
    .select(columns)
    .from(dues)
    .leftJoin(members, eq(members.id, dues.memberId))
    .where(
      and(
        eq(dues.organizationId, organizationId),
        period === undefined ? undefined : eq(dues.period, period),
        inState(state),
      ),
    )
    .orderBy(desc(dues.period), asc(members.nameKey), asc(dues.id))
    .limit(perPage)
    .offset(offset);
  return { ...position, rows, totals, sum };
}

/** What that account gave and owes in the organization, the latest period first. */
export const listOwnDues = (read: Reader, organizationId: number, accountId: number) =>
  read
    .select(columns)
    .from(dues)
    .innerJoin(members, eq(members.id, dues.memberId))
    .where(and(eq(dues.organizationId, organizationId), eq(members.accountId, accountId)))
    .orderBy(desc(dues.period), desc(dues.id));

/** One of the organization's dues; undefined where it has none of that name. */
export async function findDue(read: Reader, organizationId: number, uid: string) {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select(columns)
    .from(dues)
    .leftJoin(members, eq(members.id, dues.memberId))
    .where(and(eq(dues.organizationId, organizationId), eq(dues.uid, uid)))
    .limit(1);
  return row;
}

export type DueRecord = NonNullable<Awaited<ReturnType<typeof findDue>>>;

/** Who is on the roster now, by name: those who can be asked for a due. */
export const listPayers = (read: Reader, organizationId: number) =>
  read
    .select({ id: members.id, uid: members.uid, name: members.name })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), isNull(members.until)))
    .orderBy(asc(members.nameKey), asc(members.id));

export const countPayers = (read: Reader, organizationId: number): Promise<number> =>
  read.$count(members, and(eq(members.organizationId, organizationId), isNull(members.until)));
