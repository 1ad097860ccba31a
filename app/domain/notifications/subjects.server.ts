import { and, eq, inArray, or } from "drizzle-orm";
import { visibleActivities } from "#app/domain/activities/visibility.server";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { activities, activityHosts, occurrences } from "#db/schema/activities";
import { announcements } from "#db/schema/announcements";
import { grants } from "#db/schema/grants";
import { handovers } from "#db/schema/invitations";
import { joinRequests } from "#db/schema/join-requests";
import { members } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { signUps } from "#db/schema/sign-ups";

type Params = Readonly<Record<string, string | number>>;

/**
 * What letters to one person speak of and still is, by identity: of sign-ups, offers to lead and places on a roster her
 * own alone. One query for each kind of thing that is named, however many letters name it.
 */
export async function readSubjects(read: Reader, person: Person, params: readonly Params[]) {
  const named = (name: string) => [
    ...new Set(params.map((one) => Number(one[name])).filter(Number.isInteger)),
  ];
  return {
    organizations: await byId(named("organizationId"), (ids) => organizationsOf(read, ids)),
    announcements: await byId(named("announcementId"), (ids) => announcementsOf(read, ids)),
    signUps: await byId(named("signUpId"), (ids) => signUpsOf(read, person, ids)),
    handovers: await byId(named("handoverId"), (ids) => handoversOf(read, person, ids)),
    hosts: await byId(named("hostId"), (ids) => hostsOf(read, ids)),
    requests: await byId(named("requestId"), (ids) => requestsOf(read, ids)),
    places: await byId(named("memberId"), (ids) => placesOf(read, person, ids)),
    grants: await byId(named("grantId"), (ids) => grantsOf(read, ids)),
  };
}

export type Subjects = Awaited<ReturnType<typeof readSubjects>>;

async function byId<Row extends { readonly id: number }>(
  ids: number[],
  query: (ids: number[]) => PromiseLike<Row[]>,
): Promise<ReadonlyMap<number, Row>> {
  const rows = ids.length === 0 ? [] : await query(ids);
  return new Map(rows.map((row) => [row.id, row]));
}

const organizationsOf = (read: Reader, ids: number[]) =>
  read
    .select({
      id: organizations.id,
      name: organizations.name,
      slug: organizations.slug,
      state: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(organizations)
    .where(inArray(organizations.id, ids));

const announcementsOf = (read: Reader, ids: number[]) =>
  read
    .select({ id: announcements.id, uid: announcements.uid })
    .from(announcements)
    .where(inArray(announcements.id, ids));

const signUpsOf = (read: Reader, person: Person, ids: number[]) =>
  read
    .select({ id: signUps.id, slug: activities.slug, title: activities.title, day: occurrences.day })
    .from(signUps)
    .innerJoin(occurrences, eq(occurrences.id, signUps.occurrenceId))
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .where(and(inArray(signUps.id, ids), eq(signUps.accountId, person.id), visibleActivities(read, person)));

const handoversOf = (read: Reader, { id }: Person, ids: number[]) =>
  read
    .select({ id: handovers.id, uid: handovers.uid, state: handovers.state })
    .from(handovers)
    .where(
      and(inArray(handovers.id, ids), or(eq(handovers.fromAccountId, id), eq(handovers.toAccountId, id))),
    );

const hostsOf = (read: Reader, ids: number[]) =>
  read
    .select({
      id: activityHosts.id,
      uid: activityHosts.uid,
      slug: activities.slug,
      askedId: activityHosts.organizationId,
      organizerId: activities.organizationId,
    })
    .from(activityHosts)
    .innerJoin(activities, eq(activities.id, activityHosts.activityId))
    .where(inArray(activityHosts.id, ids));

const requestsOf = (read: Reader, ids: number[]) =>
  read
    .select({ id: joinRequests.id, uid: joinRequests.uid })
    .from(joinRequests)
    .where(inArray(joinRequests.id, ids));

const placesOf = (read: Reader, person: Person, ids: number[]) =>
  read
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, ids), eq(members.accountId, person.id)));

const grantsOf = (read: Reader, ids: number[]) =>
  read
    .select({ id: grants.id, accountId: grants.accountId, accountUid: accounts.uid })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(inArray(grants.id, ids));
