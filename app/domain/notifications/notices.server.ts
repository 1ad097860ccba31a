import { count, desc, eq } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type NotificationKind, type NotificationState, notifications } from "#db/schema/notifications";
import { destinationOf, type Subject } from "./destinations";
import { readSubjects, type Subjects } from "./subjects.server";

/** Notices on a page of the list. */
const noticesSize = 25;

export interface Notice {
  readonly uid: string;
  readonly kind: NotificationKind;
  readonly state: NotificationState;
  readonly createdAt: Date;
  /** The organization it speaks of. */
  readonly organization: { readonly name: string; readonly slug: string } | undefined;
  /** The title of the activity it speaks of, where she may see that. */
  readonly activity: string | undefined;
  /** The page on which she reads what it tells of. */
  readonly href: string | undefined;
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
  const known = await readSubjects(
    read,
    person,
    rows.map(({ params }) => params),
  );
  const notices = rows.map(({ params, ...row }): Notice => {
    const subject = subjectOf(known, params);
    const { organization, signUp } = subject;
    return {
      ...row,
      organization: organization && { name: organization.name, slug: organization.slug },
      activity: signUp?.title,
      href: destinationOf(row.kind, subject, person),
    };
  });
  return { notices, ...shown };
}

function subjectOf(known: Subjects, params: Readonly<Record<string, string | number>>): Subject {
  const one = <Row>(rows: ReadonlyMap<number, Row>, name: string) => rows.get(Number(params[name]));
  return {
    organization: one(known.organizations, "organizationId"),
    announcement: one(known.announcements, "announcementId"),
    signUp: one(known.signUps, "signUpId"),
    handover: one(known.handovers, "handoverId"),
    host: one(known.hosts, "hostId"),
    request: one(known.requests, "requestId"),
    place: one(known.places, "memberId"),
    grant: one(known.grants, "grantId"),
  };
}
