import { count, desc, eq, inArray } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { announcements } from "#db/schema/announcements";
import { type NotificationKind, type NotificationState, notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";

/** Notices on a page of the list. */
const noticesSize = 25;

export interface Notice {
  readonly uid: string;
  readonly kind: NotificationKind;
  readonly state: NotificationState;
  readonly createdAt: Date;
  /** The organization it speaks of. */
  readonly organization: { readonly name: string; readonly slug: string } | undefined;
  /** Outside name of the announcement that it tells of. */
  readonly announcement: string | undefined;
}

/** One page of what was written to the person, the newest first. */
export async function listNotices(read: Reader, person: Person, asked: number, size = noticesSize) {
  const hers = eq(notifications.accountId, person.id);
  const [counted] = await read.select({ total: count() }).from(notifications).where(hers);
  const { offset, ...shown } = pageOf(counted?.total ?? 0, asked, size);
  const rows = await read
    .select({
      uid: notifications.uid,
      kind: notifications.kind,
      state: notifications.state,
      params: notifications.params,
      createdAt: notifications.createdAt,
    })
    .from(notifications)
    .where(hers)
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(size)
    .offset(offset);
  const spokenOf = await organizationsOf(
    read,
    rows.map(({ params }) => Number(params.organizationId)),
  );
  const announced = await announcementsOf(
    read,
    rows.map(({ params }) => Number(params.announcementId)),
  );
  const notices: Notice[] = rows.map(({ params, ...row }) => ({
    ...row,
    organization: spokenOf.get(Number(params.organizationId)),
    announcement: announced.get(Number(params.announcementId)),
  }));
  return { notices, ...shown };
}

/** The organizations of letters to their own leaders, by identity. */
async function organizationsOf(read: Reader, ids: readonly number[]) {
  const known = [...new Set(ids)].filter(Number.isInteger);
  if (known.length === 0) return new Map<number, { name: string; slug: string }>();
  const rows = await read
    .select({ id: organizations.id, name: organizations.name, slug: organizations.slug })
    .from(organizations)
    .where(inArray(organizations.id, known));
  return new Map(rows.map(({ id, ...organization }) => [id, organization]));
}

/** The outside names of announcements, by identity. */
async function announcementsOf(read: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const known = [...new Set(ids)].filter(Number.isInteger);
  if (known.length === 0) return new Map();
  const rows = await read
    .select({ id: announcements.id, uid: announcements.uid })
    .from(announcements)
    .where(inArray(announcements.id, known));
  return new Map(rows.map(({ id, uid }) => [id, uid]));
}
