import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import { pageOf, type ShownPage } from "#app/domain/pages";
import { fold } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { members, memberships, type OrganizationRole } from "#db/schema/memberships";
import { type RosterFilter, rosterFilters } from "./roster.schema";

export const rosterPerPage = 50;

/** Someone on the roster; without a role she has no account. */
export interface RosterEntry {
  readonly uid: string;
  readonly name: string;
  readonly nameKey: string;
  readonly role: OrganizationRole | null;
  readonly since: Day;
  readonly mail: string | null;
  readonly phone: string | null;
}

/** How many are on a roster now, by role; without an account they have none. */
export interface RosterTally {
  readonly total: number;
  readonly leader: number;
  readonly editor: number;
  readonly member: number;
  readonly withoutAccount: number;
}

/** Joins a place on a roster with the role that its account has now. */
export const heldNow = and(
  eq(memberships.organizationId, members.organizationId),
  eq(memberships.accountId, members.accountId),
  isNull(memberships.until),
);

/** Who is on a roster now. */
export const currentOf = (organizationId: number): SQL | undefined =>
  and(eq(members.organizationId, organizationId), isNull(members.until));

/** Whose name has, for each word of `q`, a word that begins so, accents aside; undefined where nothing is asked. */
export function namedLike(q: string): SQL | undefined {
  const starts = fold(q)
    .split(" ")
    .filter(Boolean)
    .map((word) => word.replace(/[!%_]/g, "!$&"));
  return and(
    ...starts.map(
      (start) =>
        sql`(${members.nameKey} like ${`${start}%`} escape '!' or ${members.nameKey} like ${`% ${start}%`} escape '!')`,
    ),
  );
}

interface Asked {
  readonly q: string;
  readonly filter?: RosterFilter | undefined;
  readonly page: number;
}

export interface Roster extends ShownPage {
  readonly entries: readonly RosterEntry[];
  /** How many the search and the filter find, on all pages. */
  readonly found: number;
  /** Everyone on it, whatever is asked. */
  readonly tally: RosterTally;
}

/** The roster of today as its leaders and editors read it, by name, as far as it is asked for; and how many they are. */
export async function listRoster(
  read: Reader,
  organizationId: number,
  { q, filter, page: asked }: Asked,
): Promise<Roster> {
  const named = namedLike(q);
  const counted = await countByRole(read, organizationId, named);
  const role = filter === undefined ? undefined : rosterFilters[filter];
  const found = counted
    .filter((one) => role === undefined || one.role === role)
    .reduce((sum, one) => sum + one.found, 0);
  const { offset, ...shown } = pageOf(found, asked, rosterPerPage);
  const entries =
    found === 0
      ? []
      : await read
          .select({
            uid: members.uid,
            name: members.name,
            nameKey: members.nameKey,
            role: memberships.role,
            since: members.since,
            mail: members.mail,
            phone: members.phone,
          })
          .from(members)
          .leftJoin(memberships, heldNow)
          .where(and(currentOf(organizationId), named, withRole(role)))
          .orderBy(asc(members.nameKey), asc(members.id))
          .limit(rosterPerPage)
          .offset(offset);
  return { entries, found, tally: tallyOf(counted), ...shown };
}

function withRole(role: OrganizationRole | null | undefined): SQL | undefined {
  if (role === undefined) return undefined;
  return role === null ? isNull(members.accountId) : eq(memberships.role, role);
}

/** How many are on a roster now, for those who may only count. */
export const countRoster = async (read: Reader, organizationId: number): Promise<RosterTally> =>
  tallyOf(await countByRole(read, organizationId, undefined));

interface RoleCount {
  readonly role: OrganizationRole | null;
  readonly total: number;
  readonly found: number;
}

const countByRole = (read: Reader, organizationId: number, named: SQL | undefined): Promise<RoleCount[]> =>
  read
    .select({
      role: memberships.role,
      total: count(),
      found: named ? sql<number>`cast(sum(case when ${named} then 1 else 0 end) as integer)` : count(),
    })
    .from(members)
    .leftJoin(memberships, heldNow)
    .where(currentOf(organizationId))
    .groupBy(memberships.role);

function tallyOf(counted: readonly RoleCount[]): RosterTally {
  const of = (role: OrganizationRole | null) => counted.find((one) => one.role === role)?.total ?? 0;
  return {
    total: counted.reduce((sum, { total }) => sum + total, 0),
    leader: of("leader"),
    editor: of("editor"),
    member: of("member"),
    withoutAccount: of(null),
  };
}
