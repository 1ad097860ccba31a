import { asc, count, eq } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { provinces } from "#app/domain/territories/cantons.server";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";

/** Organizations on a page of the queue. */
const queueSize = 50;

const waiting = eq(organizations.state, "in-review");

/** One page of the organizations that wait for networks staff, the longest wait first. For holders of the grant. */
export async function listWaiting(read: Reader, asked: number, size = queueSize) {
  const total = await countWaiting(read);
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows = await read
    .select({
      slug: organizations.slug,
      name: organizations.name,
      acronym: organizations.acronym,
      kind: organizations.kind,
      canton: territories.name,
      province: provinces.name,
      submittedAt: organizations.submittedAt,
    })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(waiting)
    .orderBy(asc(organizations.submittedAt), asc(organizations.id))
    .limit(size)
    .offset(offset);
  return { rows, total, ...shown };
}

/** How many organizations wait for networks staff. */
export async function countWaiting(read: Reader): Promise<number> {
  const [counted] = await read.select({ total: count() }).from(organizations).where(waiting);
  return counted?.total ?? 0;
}

/** When the one that waits longest was submitted; undefined where none waits. */
export async function oldestWait(read: Reader): Promise<Date | undefined> {
  const [oldest] = await read
    .select({ submittedAt: organizations.submittedAt })
    .from(organizations)
    .where(waiting)
    .orderBy(asc(organizations.submittedAt), asc(organizations.id))
    .limit(1);
  return oldest?.submittedAt ?? undefined;
}
