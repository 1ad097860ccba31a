import type { Notification } from "#db/schema/notifications";
import type { GrantFacts } from "#emails/_components/grant-facts";
import type { SignUpFacts } from "#emails/_components/own-place";
import type { SecondFactorChange } from "./kinds";

interface OrganizationFacts {
  readonly organization: string;
  readonly slug: string;
}

interface ActivityFacts {
  readonly title: string;
  readonly slug: string;
}

type Answer = "accepted" | "rejected" | "expired";

/** What each letter speaks of, as its module in `emails` takes it. */
export interface LetterFacts {
  "address-verification": { readonly token: string };
  "address-already-registered": Record<never, never>;
  "password-reset": { readonly token: string };
  "password-changed": Record<never, never>;
  "calendar-feed-made": Record<never, never>;
  "account-deleted": Record<never, never>;
  "mail-change-confirmation": { readonly token: string };
  "mail-changed": Record<never, never>;
  "second-factor-changed": { readonly change: SecondFactorChange };
  "organization-submitted": OrganizationFacts;
  "organization-published": OrganizationFacts;
  "organization-returned": OrganizationFacts & { readonly reason: string };
  "grant-requested": { readonly facts: GrantFacts };
  "grant-given": { readonly facts: GrantFacts };
  "grant-revoked": { readonly facts: GrantFacts };
  "claim-invitation": { readonly uid: string };
  "claim-accepted": OrganizationFacts;
  "claim-rejected": OrganizationFacts & { readonly reason: string | null };
  "freshness-question": OrganizationFacts & { readonly token: string };
  "document-expiring": OrganizationFacts & { readonly document: string; readonly day: string };
  "board-term-ending": OrganizationFacts & { readonly position: string; readonly day: string };
  "organizations-merged": OrganizationFacts & { readonly absorbed: string };
  "organization-warned": OrganizationFacts & { readonly reason: string };
  "organization-hidden": OrganizationFacts & { readonly reason: string };
  "organization-shown": OrganizationFacts;
  "organization-archived": OrganizationFacts & { readonly reason: string };
  "membership-invitation": { readonly token: string };
  "join-requested": OrganizationFacts & { readonly uid: string; readonly person: string };
  "join-accepted": OrganizationFacts;
  "join-rejected": { readonly organization: string; readonly reply: string | null };
  "member-joined": OrganizationFacts & { readonly person: string };
  "role-changed": OrganizationFacts & { readonly role: string };
  "membership-ended": {
    readonly organization: string;
    readonly slug: string | null;
    readonly reason: string | null;
  };
  "handover-offered": OrganizationFacts & { readonly uid: string; readonly person: string };
  "handover-answered": OrganizationFacts & { readonly person: string; readonly answer: Answer };
  "cohosting-offered": ActivityFacts & {
    readonly organization: string;
    readonly asked: string;
    readonly uid: string;
  };
  "cohosting-answered": ActivityFacts & { readonly organization: string; readonly answer: Answer };
  /** Without an address where the activity may no longer be hers to see. */
  "cohosting-ended": { readonly title: string; readonly slug: string | null; readonly organization: string };
  "sign-up-received": SignUpFacts & { readonly waiting: boolean };
  "sign-up-link": { readonly token: string };
  "sign-up-moved-up": SignUpFacts;
  "activity-moved": SignUpFacts & { readonly before: string | null };
  "activity-cancelled": SignUpFacts & { readonly reason: string | null; readonly all: boolean };
  "activity-hidden": OrganizationFacts & { readonly title: string; readonly reason: string };
  announcement: OrganizationFacts & {
    readonly uid: string;
    readonly title: string;
    readonly body: string;
  };
}

/** The row of a letter, as what it speaks of is read from it. */
export type Letter = Pick<Notification, "accountId" | "params" | "locale">;
