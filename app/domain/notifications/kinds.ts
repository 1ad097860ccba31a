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
  "grant-requested",
  "grant-given",
  "grant-revoked",
] as const satisfies readonly NotificationKind[];
export type SwitchableKind = (typeof switchableKinds)[number];

export const isSwitchable = (kind: string): kind is SwitchableKind =>
  (switchableKinds as readonly string[]).includes(kind);
