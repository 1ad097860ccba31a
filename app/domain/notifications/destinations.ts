import { isOpenToAll } from "#app/domain/organizations/state";
import { holds, isEditor, isLeader, isMember, type Person } from "#app/domain/viewer";
import { paths } from "#app/paths";
import type { NotificationKind } from "#db/schema/notifications";
import type { Subjects } from "./subjects.server";

type Found<K extends keyof Subjects> =
  Subjects[K] extends ReadonlyMap<number, infer Row> ? Row | undefined : never;

/** What one letter speaks of, as far as it still is. */
export interface Subject {
  readonly organization: Found<"organizations">;
  readonly announcement: Found<"announcements">;
  readonly signUp: Found<"signUps">;
  readonly handover: Found<"handovers">;
  readonly host: Found<"hosts">;
  readonly request: Found<"requests">;
  readonly place: Found<"places">;
  readonly grant: Found<"grants">;
}

type Page = (subject: Subject, person: Person) => string | undefined;

/** A page of the organization, for those who have that part in it. */
const within =
  (may: (person: Person, id: number) => boolean, page: (slug: string) => string): Page =>
  ({ organization }, person) =>
    organization && may(person, organization.id) ? page(organization.slug) : undefined;

const hub = within(isMember, paths.organizationHub);

const profile: Page = ({ organization }, person) =>
  organization && (isOpenToAll(organization) || isMember(person, organization.id))
    ? paths.organization(organization.slug)
    : undefined;

const date: Page = ({ signUp }) => signUp && paths.activity(signUp.slug, { fecha: signUp.day });

const grant: Page = ({ grant: given }, person) => {
  if (given?.accountId === person.id) return paths.account();
  return given && holds(person, "admin") ? paths.accountRecord(given.accountUid) : undefined;
};

/** To which page each kind of letter leads, where it says what it is about: the same that its detailed words open. */
const pages: { readonly [K in NotificationKind]?: Page } = {
  "second-factor-changed": () => paths.account(),
  "calendar-feed-made": () => paths.calendarFeed(),
  "organization-submitted": profile,
  "organization-published": profile,
  "organization-returned": within(isEditor, paths.editOrganization),
  "grant-requested": grant,
  "grant-given": grant,
  "grant-revoked": grant,
  "claim-accepted": profile,
  "claim-rejected": () => paths.ownClaims(),
  "freshness-question": profile,
  "document-expiring": within(isEditor, (slug) => paths.documents(slug)),
  "board-term-ending": within(isEditor, (slug) => paths.board(slug)),
  "organizations-merged": profile,
  "organization-warned": hub,
  "organization-hidden": hub,
  "organization-shown": profile,
  "organization-archived": hub,
  "join-requested": ({ organization, request }, person) =>
    organization && request && isLeader(person, organization.id)
      ? paths.joinRequestReview(organization.slug, request.uid)
      : undefined,
  "join-accepted": hub,
  "join-rejected": () => paths.ownJoinRequests(),
  "member-joined": within(isEditor, (slug) => paths.members(slug)),
  "role-changed": hub,
  "membership-ended": ({ organization, place }, person) =>
    organization && place && (isOpenToAll(organization) || isMember(person, organization.id))
      ? paths.ownMembership(organization.slug)
      : undefined,
  "handover-offered": ({ organization, handover }) =>
    organization && handover && paths.handoverAnswer(organization.slug, handover.uid),
  "handover-answered": (subject, person) => {
    if (subject.handover?.state === "accepted") return paths.mine();
    return subject.handover && within(isLeader, paths.handover)(subject, person);
  },
  "cohosting-offered": ({ host }, person) =>
    host && isLeader(person, host.askedId) ? paths.hostAnswer(host.slug, host.uid) : undefined,
  "cohosting-answered": ({ host }, person) =>
    host && isEditor(person, host.organizerId) ? paths.activityHosts(host.slug) : undefined,
  "cohosting-ended": ({ host }, person) =>
    host && isEditor(person, host.organizerId) ? paths.activityHosts(host.slug) : undefined,
  "sign-up-received": date,
  "sign-up-moved-up": date,
  "activity-moved": date,
  "activity-cancelled": date,
  "activity-hidden": within(isMember, (slug) => paths.organizationActivities(slug)),
  announcement: ({ organization, announcement }) =>
    organization && announcement && paths.announcement(organization.slug, announcement.uid),
};

/** The page on which a person reads what a letter told her of; undefined where there is none for her any more. */
export const destinationOf = (kind: NotificationKind, subject: Subject, person: Person): string | undefined =>
  pages[kind]?.(subject, person);
