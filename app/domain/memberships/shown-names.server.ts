import { and, asc, eq, or, sql } from "drizzle-orm";
import { pageOf, type ShownPage } from "#app/domain/pages";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { members, memberships } from "#db/schema/memberships";
import { currentOf, heldNow, namedLike, rosterPerPage } from "./roster.server";

/** Someone of an organization as another member is shown her. */
export interface ShownName {
  readonly uid: string;
  readonly name: string;
  readonly leads: boolean;
  readonly self: boolean;
}

export interface ShownNames extends ShownPage {
  readonly entries: readonly ShownName[];
  readonly found: number;
}

/** Those of an organization who let the others read their name, and the person herself, by name. */
export async function listShownNames(
  read: Reader,
  organizationId: number,
  person: Pick<Person, "id">,
  { q, page: asked }: { readonly q: string; readonly page: number },
): Promise<ShownNames> {
  const shownTo = or(eq(members.listed, true), eq(members.accountId, person.id));
  const where = and(currentOf(organizationId), shownTo, namedLike(q));
  const found = await read.$count(members, where);
  const { offset, ...shown } = pageOf(found, asked, rosterPerPage);
  const rows = await read
    .select({
      uid: members.uid,
      name: members.name,
      role: memberships.role,
      self: sql<number>`case when ${eq(members.accountId, person.id)} then 1 else 0 end`,
    })
    .from(members)
    .leftJoin(memberships, heldNow)
    .where(where)
    .orderBy(asc(members.nameKey), asc(members.id))
    .limit(rosterPerPage)
    .offset(offset);
  const entries = rows.map(({ role, self, ...row }) => ({
    ...row,
    leads: role === "leader",
    self: self === 1,
  }));
  return { entries, found, ...shown };
}
