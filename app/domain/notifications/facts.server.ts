import { eq } from "drizzle-orm";
import {
  cohostingAnswerFacts,
  cohostingEndFacts,
  cohostingOfferFacts,
  hidingFacts,
} from "#app/domain/activities/letter.server";
import { announcementFacts } from "#app/domain/announcements/letter.server";
import { termEndFacts } from "#app/domain/boards/letter.server";
import { expiryFacts } from "#app/domain/documents/letter.server";
import { grantFacts } from "#app/domain/grants/letter.server";
import { handoverAnswerFacts, handoverOfferFacts } from "#app/domain/handovers/letter.server";
import { invitationFacts } from "#app/domain/invitations/letter.server";
import { joinRejectionFacts, joinRequestFacts } from "#app/domain/join-requests/letter.server";
import { membershipEndFacts, newMemberFacts, newRoleFacts } from "#app/domain/memberships/letter.server";
import { mergeFacts } from "#app/domain/merges/letter.server";
import { measureFacts } from "#app/domain/moderation/letter.server";
import { canMove } from "#app/domain/organizations/state";
import {
  cancellationFacts,
  movedUpFacts,
  moveFacts,
  signUpFacts,
  signUpLinkFacts,
} from "#app/domain/sign-ups/letter.server";
import type { Reader } from "#db/client/index";
import { claims } from "#db/schema/claims";
import type { NotificationKind } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import type { SecondFactorChange } from "./kinds";
import type { Letter, LetterFacts } from "./letter-facts";
import type { Sealed } from "./sealed.server";

const organization = async (read: Reader, { params }: Letter) => {
  const row = (
    await read
      .select({
        organization: organizations.name,
        slug: organizations.slug,
        reason: organizations.returnedReason,
      })
      .from(organizations)
      .where(eq(organizations.id, Number(params.organizationId)))
      .limit(1)
  )[0];
  return row && { ...row, reason: row.reason ?? "" };
};

/** The profile that an address is told of: by its outside name, while it can be claimed. */
const invited = async (read: Reader, { params }: Letter) => {
  const row = (
    await read
      .select({
        uid: organizations.uid,
        state: organizations.state,
        hiddenAt: organizations.hiddenAt,
        mergedIntoId: organizations.mergedIntoId,
      })
      .from(organizations)
      .where(eq(organizations.id, Number(params.organizationId)))
      .limit(1)
  )[0];
  return row && canMove("claim", row) ? { uid: row.uid } : undefined;
};

const rejectedClaim = async (read: Reader, letter: Letter) => {
  const said = await organization(read, letter);
  const claim = (
    await read
      .select({ reason: claims.answer })
      .from(claims)
      .where(eq(claims.id, Number(letter.params.claimId)))
      .limit(1)
  )[0];
  return said && claim && { ...said, reason: claim.reason };
};

const none = async () => ({});
const token = async (_read: Reader, _letter: Letter, sealed: Sealed) =>
  sealed.token === undefined ? undefined : { token: sealed.token };

const readers: {
  [K in NotificationKind]: (
    read: Reader,
    letter: Letter,
    sealed: Sealed,
    now: Date,
  ) => Promise<LetterFacts[K] | undefined>;
} = {
  "address-verification": token,
  "address-already-registered": none,
  "password-reset": token,
  "password-changed": none,
  "calendar-feed-made": none,
  "account-deleted": none,
  "mail-change-confirmation": token,
  "mail-changed": none,
  "second-factor-changed": async (_read, { params }) => ({ change: params.change as SecondFactorChange }),
  "organization-submitted": organization,
  "organization-published": organization,
  "organization-returned": organization,
  "document-expiring": (read, { params, locale }) => expiryFacts(read, params, locale),
  "board-term-ending": (read, { params, locale }) => termEndFacts(read, params, locale),
  "organizations-merged": (read, { params }) => mergeFacts(read, params),
  "organization-warned": (read, { params }) => measureFacts(read, params),
  "organization-hidden": (read, { params }) => measureFacts(read, params),
  "organization-shown": organization,
  "organization-archived": (read, { params }) => measureFacts(read, params),
  "grant-requested": grantFacts,
  "grant-given": grantFacts,
  "grant-revoked": grantFacts,
  "claim-invitation": invited,
  "claim-accepted": organization,
  "claim-rejected": rejectedClaim,
  "freshness-question": async (read, letter, { token: secret }) => {
    const said = await organization(read, letter);
    return said && secret !== undefined ? { ...said, token: secret } : undefined;
  },
  "membership-invitation": (read, { params }, { token: secret }, now) =>
    invitationFacts(read, params, secret, now),
  "join-requested": (read, { params }, _sealed, now) => joinRequestFacts(read, params, now),
  "join-accepted": organization,
  "join-rejected": (read, { params }) => joinRejectionFacts(read, params),
  "member-joined": (read, { params }) => newMemberFacts(read, params),
  "role-changed": (read, { params, locale }) => newRoleFacts(read, params, locale),
  "membership-ended": (read, { params }) => membershipEndFacts(read, params),
  "handover-offered": (read, { params }, _sealed, now) => handoverOfferFacts(read, params, now),
  "handover-answered": (read, { params }) => handoverAnswerFacts(read, params),
  "cohosting-offered": (read, { params }) => cohostingOfferFacts(read, params),
  "cohosting-answered": (read, { params }) => cohostingAnswerFacts(read, params),
  "cohosting-ended": (read, { params }) => cohostingEndFacts(read, params),
  "sign-up-received": (read, { params, locale }) => signUpFacts(read, params, locale),
  "sign-up-link": (read, { params }, { token: secret }) => signUpLinkFacts(read, params, secret),
  "sign-up-moved-up": (read, { params, locale }, { token: secret }) =>
    movedUpFacts(read, params, locale, secret),
  "activity-moved": (read, { params, locale }, { token: secret }) => moveFacts(read, params, locale, secret),
  "activity-cancelled": (read, { params, locale }, { token: secret }) =>
    cancellationFacts(read, params, locale, secret),
  "activity-hidden": (read, { params }) => hidingFacts(read, params),
  announcement: (read, { params, locale }) => announcementFacts(read, params, locale),
};

/** What the letter speaks of, as it stands now; undefined where that is gone. */
export const readFacts = <K extends NotificationKind>(
  read: Reader,
  kind: K,
  letter: Letter,
  sealed: Sealed,
  now = new Date(),
): Promise<LetterFacts[K] | undefined> => readers[kind](read, letter, sealed, now);
