import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import type { NotificationKind } from "#db/schema/notifications";
import type { Detail, Frame, LetterWords } from "#emails/_components/letter";
import * as accountDeleted from "#emails/account-deleted";
import * as activityCancelled from "#emails/activity-cancelled";
import * as activityHidden from "#emails/activity-hidden";
import * as activityMoved from "#emails/activity-moved";
import * as addressAlreadyRegistered from "#emails/address-already-registered";
import * as addressVerification from "#emails/address-verification";
import * as announcement from "#emails/announcement";
import * as boardTermEnding from "#emails/board-term-ending";
import * as calendarFeedMade from "#emails/calendar-feed-made";
import * as claimAccepted from "#emails/claim-accepted";
import * as claimInvitation from "#emails/claim-invitation";
import * as claimRejected from "#emails/claim-rejected";
import * as cohostingAnswered from "#emails/cohosting-answered";
import * as cohostingEnded from "#emails/cohosting-ended";
import * as cohostingOffered from "#emails/cohosting-offered";
import * as documentExpiring from "#emails/document-expiring";
import * as freshnessQuestion from "#emails/freshness-question";
import * as grantGiven from "#emails/grant-given";
import * as grantRequested from "#emails/grant-requested";
import * as grantRevoked from "#emails/grant-revoked";
import * as handoverAnswered from "#emails/handover-answered";
import * as handoverOffered from "#emails/handover-offered";
import * as joinAccepted from "#emails/join-accepted";
import * as joinRejected from "#emails/join-rejected";
import * as joinRequested from "#emails/join-requested";
import * as mailChangeConfirmation from "#emails/mail-change-confirmation";
import * as mailChanged from "#emails/mail-changed";
import * as memberJoined from "#emails/member-joined";
import * as membershipEnded from "#emails/membership-ended";
import * as membershipInvitation from "#emails/membership-invitation";
import * as organizationArchived from "#emails/organization-archived";
import * as organizationHidden from "#emails/organization-hidden";
import * as organizationPublished from "#emails/organization-published";
import * as organizationReturned from "#emails/organization-returned";
import * as organizationShown from "#emails/organization-shown";
import * as organizationSubmitted from "#emails/organization-submitted";
import * as organizationWarned from "#emails/organization-warned";
import * as organizationsMerged from "#emails/organizations-merged";
import * as passwordChanged from "#emails/password-changed";
import * as passwordReset from "#emails/password-reset";
import * as roleChanged from "#emails/role-changed";
import * as secondFactorChanged from "#emails/second-factor-changed";
import * as signUpLink from "#emails/sign-up-link";
import * as signUpMovedUp from "#emails/sign-up-moved-up";
import * as signUpReceived from "#emails/sign-up-received";
import type { LetterFacts } from "./letter-facts";

interface LetterModule<K extends NotificationKind> {
  default: (props: Frame & LetterFacts[K]) => ReactElement;
  subject: (words: LetterWords, detail: Detail, facts: LetterFacts[K]) => string;
}

const modules: { readonly [K in NotificationKind]: LetterModule<K> } = {
  "address-verification": addressVerification,
  "address-already-registered": addressAlreadyRegistered,
  "password-reset": passwordReset,
  "password-changed": passwordChanged,
  "account-deleted": accountDeleted,
  "mail-change-confirmation": mailChangeConfirmation,
  "mail-changed": mailChanged,
  "second-factor-changed": secondFactorChanged,
  "calendar-feed-made": calendarFeedMade,
  "organization-submitted": organizationSubmitted,
  "organization-published": organizationPublished,
  "organization-returned": organizationReturned,
  "grant-requested": grantRequested,
  "grant-given": grantGiven,
  "grant-revoked": grantRevoked,
  "claim-invitation": claimInvitation,
  "claim-accepted": claimAccepted,
  "claim-rejected": claimRejected,
  "freshness-question": freshnessQuestion,
  "document-expiring": documentExpiring,
  "board-term-ending": boardTermEnding,
  "organizations-merged": organizationsMerged,
  "organization-warned": organizationWarned,
  "organization-hidden": organizationHidden,
  "organization-shown": organizationShown,
  "organization-archived": organizationArchived,
  "membership-invitation": membershipInvitation,
  "join-requested": joinRequested,
  "join-accepted": joinAccepted,
  "join-rejected": joinRejected,
  "member-joined": memberJoined,
  "role-changed": roleChanged,
  "membership-ended": membershipEnded,
  "handover-offered": handoverOffered,
  "handover-answered": handoverAnswered,
  "cohosting-offered": cohostingOffered,
  "cohosting-answered": cohostingAnswered,
  "cohosting-ended": cohostingEnded,
  "sign-up-received": signUpReceived,
  "sign-up-link": signUpLink,
  "sign-up-moved-up": signUpMovedUp,
  "activity-moved": activityMoved,
  "activity-cancelled": activityCancelled,
  "activity-hidden": activityHidden,
  announcement,
};

export interface Rendered {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The letter as it leaves, HTML and text. It is made anew for every attempt and never stored.
 * This module brings react-email along (half a second): import it lazily, and only where letters are sent.
 */
export async function renderLetter<K extends NotificationKind>(
  kind: K,
  frame: Frame,
  facts: LetterFacts[K],
): Promise<Rendered> {
  const letter: LetterModule<K> = modules[kind];
  const html = await render(letter.default({ ...frame, ...facts }));
  const text = toPlainText(html, {
    preserveNewlines: true,
    selectors: [{ selector: "h1", options: { uppercase: false } }],
  });
  return { subject: oneLine(letter.subject(frame.words, frame.detail, facts)), html, text };
}

/** A subject may hold a name that someone typed: one line, at most 200 characters. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 200);
