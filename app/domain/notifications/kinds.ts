import type { OrganizationRole } from "#db/schema/memberships";
import type { NotificationKind } from "#db/schema/notifications";

/**
 * What the caller of `notify` says about each kind of letter. Objects go by id and are read again when the letter
 * is written; `token` is the secret of a link of one use and only ever lies sealed.
 */
export interface NotificationContent {
  /** To the address that asked for an account: the link that creates it. */
  "address-verification": { token: string };
  /** To the account that already has the address someone tried to register. */
  "address-already-registered": Record<never, never>;
  "password-reset": { token: string };
  "password-changed": Record<never, never>;
  /** To the address of an account that no longer is. */
  "account-deleted": Record<never, never>;
  /** To the new address, not yet confirmed. */
  "mail-change-confirmation": { token: string };
  /** To the old address, given by mail: the account already has the new one. */
  "mail-changed": Record<never, never>;
  "second-factor-changed": { change: SecondFactorChange };
  "calendar-feed-made": Record<never, never>;
  "organization-submitted": { organizationId: number };
  "organization-published": { organizationId: number };
  "organization-returned": { organizationId: number };
  /** To the person it is for, and to those who may approve it. */
  "grant-requested": { grantId: number };
  "grant-given": { grantId: number };
  "grant-revoked": { grantId: number };
  /** To the contact address of a loaded profile, which nobody has confirmed. */
  "claim-invitation": { organizationId: number };
  "claim-accepted": { organizationId: number };
  "claim-rejected": { organizationId: number; claimId: number };
  /** Its link answers without signing in. */
  "freshness-question": { organizationId: number; token: string };
  "document-expiring": { organizationId: number; documentId: number };
  "board-term-ending": { organizationId: number; termId: number };
  /** To the leaders of both profiles; the kept one. */
  "organizations-merged": { organizationId: number; mergeId: number };
  "organization-warned": { organizationId: number; measureId: number };
  "organization-hidden": { organizationId: number; measureId: number };
  "organization-shown": { organizationId: number };
  "organization-archived": { organizationId: number; measureId: number };
  /** To an address that nobody has confirmed: the link by which it joins. */
  "membership-invitation": { invitationId: number; token: string };
  /** To the leaders: someone would like to join. */
  "join-requested": { organizationId: number; requestId: number };
  "join-accepted": { organizationId: number };
  "join-rejected": { organizationId: number; requestId: number };
  /** To the leaders: someone accepted an invitation. */
  "member-joined": { organizationId: number; memberId: number };
  "role-changed": { organizationId: number; role: OrganizationRole };
  /** To the person who was removed. */
  "membership-ended": { organizationId: number; memberId: number };
  /** To whoever is asked to lead. */
  "handover-offered": { organizationId: number; handoverId: number };
  /** To whoever offered it; the letter says what came of it. */
  "handover-answered": { organizationId: number; handoverId: number };
  /** To the leaders of the organization that is asked to organize it too. */
  "cohosting-offered": { organizationId: number; hostId: number };
  /** To the leaders of the organization that asked. */
  "cohosting-answered": { organizationId: number; hostId: number };
  /** To the leaders of the other side: an organization left, or was taken out. */
  "cohosting-ended": { organizationId: number; hostId: number };
  /** To an account: she has a place, or waits; as it stands when the letter leaves. */
  "sign-up-received": { signUpId: number };
  /** To an address that nobody has confirmed: the link of a sign-up without an account. */
  "sign-up-link": { signUpId: number; token: string };
  /** A place came free; `token` is the link of who has no account. */
  "sign-up-moved-up": { signUpId: number; token?: string };
  /** `before`: the instant at which it stood, in milliseconds, where that changed. */
  "activity-moved": { signUpId: number; before?: number; token?: string };
  /** `all`: every date that was to come, not only that of the sign-up. */
  "activity-cancelled": { signUpId: number; all?: 1; token?: string };
  /** To the leaders: staff hid an activity of theirs. */
  "activity-hidden": { organizationId: number; activityId: number };
  announcement: { organizationId: number; announcementId: number };
}

export type SecondFactorChange = "added" | "removed" | "codes-renewed" | "code-used";

interface Rules {
  /** Safety depends on it: no switch, no List-Unsubscribe, sent even to who chose no letters. */
  readonly security: boolean;
  /** Goes to an address nobody has confirmed: refusable for ever, and holds no text that anyone typed. */
  readonly unconfirmed: boolean;
  /** Anyone can cause it by typing an address: at most three a day to each. */
  readonly limited: boolean;
  /** Carries the secret of a link: it cannot be sent again once its sealed part is gone. */
  readonly secret: boolean;
}

const optional = { security: false, unconfirmed: false, limited: false, secret: false };
const security = { ...optional, security: true };
const confirmation = { security: true, unconfirmed: true, limited: true, secret: true };

export const kindRules: Readonly<Record<NotificationKind, Rules>> = {
  "address-verification": confirmation,
  "address-already-registered": { ...security, limited: true },
  "password-reset": { ...security, secret: true },
  "password-changed": security,
  "account-deleted": security,
  "mail-change-confirmation": confirmation,
  "mail-changed": security,
  "second-factor-changed": security,
  "calendar-feed-made": security,
  "organization-submitted": optional,
  "organization-published": optional,
  "organization-returned": optional,
  "grant-requested": optional,
  "grant-given": optional,
  "grant-revoked": optional,
  "claim-invitation": { ...optional, unconfirmed: true, limited: true },
  "claim-accepted": optional,
  "claim-rejected": optional,
  "freshness-question": { ...optional, secret: true },
  "document-expiring": optional,
  "board-term-ending": optional,
  "organizations-merged": optional,
  "organization-warned": optional,
  "organization-hidden": optional,
  "organization-shown": optional,
  "organization-archived": optional,
  "membership-invitation": { ...optional, unconfirmed: true, limited: true, secret: true },
  "join-requested": optional,
  "join-accepted": optional,
  "join-rejected": optional,
  "member-joined": optional,
  "role-changed": optional,
  "membership-ended": optional,
  "handover-offered": optional,
  "handover-answered": optional,
  "cohosting-offered": optional,
  "cohosting-answered": optional,
  "cohosting-ended": optional,
  "sign-up-received": optional,
  "sign-up-link": { ...optional, unconfirmed: true, limited: true, secret: true },
  "sign-up-moved-up": optional,
  "activity-moved": optional,
  "activity-cancelled": optional,
  "activity-hidden": optional,
  announcement: optional,
};

/** The kinds a person can switch off, in the order in which the page shows them. */
export const switchableKinds = [
  "organization-submitted",
  "organization-published",
  "organization-returned",
  "claim-accepted",
  "claim-rejected",
  "freshness-question",
  "document-expiring",
  "board-term-ending",
  "organizations-merged",
  "organization-warned",
  "organization-hidden",
  "organization-shown",
  "organization-archived",
  "join-requested",
  "join-accepted",
  "join-rejected",
  "member-joined",
  "role-changed",
  "membership-ended",
  "handover-offered",
  "handover-answered",
  "announcement",
  "cohosting-offered",
  "cohosting-answered",
  "cohosting-ended",
  "sign-up-received",
  "sign-up-moved-up",
  "activity-moved",
  "activity-cancelled",
  "activity-hidden",
  "grant-requested",
  "grant-given",
  "grant-revoked",
] as const satisfies readonly NotificationKind[];
export type SwitchableKind = (typeof switchableKinds)[number];

export const isSwitchable = (kind: string): kind is SwitchableKind =>
  (switchableKinds as readonly string[]).includes(kind);
