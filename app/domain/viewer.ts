import type { LetterDetail } from "#db/schema/accounts";
import type { StaffRole } from "#db/schema/grants";
import type { OrganizationRole } from "#db/schema/memberships";
import type { PlaceAudience } from "#db/schema/places";

export type Locale = "es" | "en";

/** Someone who has not signed in. */
export interface Visitor {
  readonly id: null;
  readonly locale: Locale;
  /** The account whose session this request found ended: what she typed is kept for her alone. */
  readonly lapsed?: number;
  readonly grants: readonly [];
  readonly roles: readonly [];
}

/** A signed-in person, with the rights she has at this request. */
export interface Person {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly locale: Locale;
  readonly letterDetail: LetterDetail;
  /** Whether a second factor is active; without one no staff grant is. */
  readonly hasSecondFactor: boolean;
  readonly session: {
    readonly id: string;
    readonly uid: string;
    readonly shared: boolean;
    readonly confirmedAt: Date;
  };
  /** Active grants only: approved, not expired, not revoked, second factor and password of staff grade present. */
  readonly grants: readonly ActiveGrant[];
  /** Grants that only wait for a second factor or for a password of staff grade: the account page says so. */
  readonly inactiveGrants: number;
  readonly roles: readonly ActiveRole[];
}

export interface ActiveGrant {
  readonly role: StaffRole;
  /** The office of `trainer` and `focal_point`. */
  readonly officeId: number | null;
}

export interface ActiveRole {
  readonly organizationId: number;
  readonly role: OrganizationRole;
  /** Whether staff verified the organization, and it stands published for everyone. */
  readonly verified: boolean;
}

export type Viewer = Visitor | Person;

export const visitor = (locale: Locale): Visitor => ({ id: null, locale, grants: [], roles: [] });

export const isSignedIn = (viewer: Viewer): viewer is Person => viewer.id !== null;

/** Whether she holds a staff grant, in any office. */
export const holds = (viewer: Viewer, ...roles: readonly StaffRole[]): boolean =>
  viewer.grants.some((grant) => roles.includes(grant.role));

export const isStaff = (viewer: Viewer): boolean => viewer.grants.length > 0;

export const isLeader = (viewer: Viewer, organizationId: number): boolean =>
  viewer.roles.some((held) => held.organizationId === organizationId && held.role === "leader");

/** Whether she may change what the organization says of itself: its leaders and its editors. */
export const isEditor = (viewer: Viewer, organizationId: number): boolean =>
  viewer.roles.some((held) => held.organizationId === organizationId && held.role !== "member");

export const isMember = (viewer: Viewer, organizationId: number): boolean =>
  viewer.roles.some((held) => held.organizationId === organizationId);

/** Whether she reads what is meant for the network: a signed-in person of a verified organization, or staff. */
export const isOfNetwork = (viewer: Viewer): boolean =>
  isStaff(viewer) || viewer.roles.some((held) => held.verified);

/** Which of the published places of an organization are for her. */
export const placeAudienceOf = (viewer: Viewer): PlaceAudience =>
  isOfNetwork(viewer) ? "network" : "public";
