import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Day } from "#app/domain/calendar";
import { pageOf, type ShownPage } from "#app/domain/pages";
import type { Reader } from "#db/client/index";
import { type Departure, members } from "#db/schema/memberships";
import { namedLike, rosterPerPage } from "./roster.server";

/** Someone who was on the roster, from a day until another. */
export interface FormerEntry {
  readonly uid: string;
  readonly name: string;
  readonly since: Day;
  readonly until: Day | null;
  readonly departure: Departure | null;
}

export interface FormerRoster extends ShownPage {
  readonly entries: readonly FormerEntry[];
  readonly found: number;
}

/** Those who are no longer on the roster, the last to go first. */
export async function listFormer(
  read: Reader,
  organizationId: number,
  { q, page: asked }: { readonly q: string; readonly page: number },
): Promise<FormerRoster> {
  const where = and(eq(members.organizationId, organizationId), isNotNull(members.until), namedLike(q));
  const found = await read.$count(members, where);
  const { offset, ...shown } = pageOf(found, asked, rosterPerPage);
  const entries = await read
    .select({
      uid: members.uid,
      name: members.name,
      since: members.since,
      until: members.until,
      departure: members.departure,
    })
    .from(members)
    .where(where)
    .orderBy(desc(members.until), desc(members.id))
    .limit(rosterPerPage)
    .offset(offset);
  return { entries, found, ...shown };
}
