import { eq } from "drizzle-orm";
import { termEndFacts } from "#app/domain/boards/letter.server";
import { expiryFacts } from "#app/domain/documents/letter.server";
import { mergeFacts } from "#app/domain/merges/letter.server";
import { measureFacts } from "#app/domain/moderation/letter.server";
import { canMove } from "#app/domain/organizations/state";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { zone } from "#app/locales/zone";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { claims } from "#db/schema/claims";
import { grants } from "#db/schema/grants";
import type { Notification, NotificationKind } from "#db/schema/notifications";
import { offices } from "#db/schema/offices";
import { organizations } from "#db/schema/organizations";
import type { GrantFacts } from "#emails/_components/grant-facts";
import type { SecondFactorChange } from "./kinds";
import type { Sealed } from "./sealed.server";

interface OrganizationFacts {
  readonly organization: string;
  readonly slug: string;
}

/** What each letter speaks of, as its module in `emails` takes it. */
export interface LetterFacts {
  "address-verification": { readonly token: string };
  "address-already-registered": Record<never, never>;
  "password-reset": { readonly token: string };
  "password-changed": Record<never, never>;
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
}

type Letter = Pick<Notification, "accountId" | "params" | "locale">;

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

const grant = async (read: Reader, { params, accountId, locale }: Letter) => {
  const row = (
    await read
      .select({
        accountId: grants.accountId,
        accountUid: accounts.uid,
        person: accounts.name,
        role: grants.role,
        office: offices.name,
        expiresAt: grants.expiresAt,
      })
      .from(grants)
      .innerJoin(accounts, eq(accounts.id, grants.accountId))
      .leftJoin(offices, eq(offices.id, grants.officeId))
      .where(eq(grants.id, Number(params.grantId)))
      .limit(1)
  )[0];
  if (!row) return undefined;
  const facts: GrantFacts = {
    person: row.person,
    own: row.accountId === accountId,
    accountUid: row.accountUid,
    role: wordsFor(locale).grants.roles[row.role],
    office: row.office,
    until: longDay(row.expiresAt, locale),
  };
  return { facts };
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

const longDay = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(instant);

const none = async () => ({});
const token = async (_read: Reader, _letter: Letter, sealed: Sealed) =>
  sealed.token === undefined ? undefined : { token: sealed.token };

const readers: {
  [K in NotificationKind]: (
    read: Reader,
    letter: Letter,
    sealed: Sealed,
  ) => Promise<LetterFacts[K] | undefined>;
} = {
  "address-verification": token,
  "address-already-registered": none,
  "password-reset": token,
  "password-changed": none,
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
  "grant-requested": grant,
  "grant-given": grant,
  "grant-revoked": grant,
  "claim-invitation": invited,
  "claim-accepted": organization,
  "claim-rejected": rejectedClaim,
  "freshness-question": async (read, letter, { token: secret }) => {
    const said = await organization(read, letter);
    return said && secret !== undefined ? { ...said, token: secret } : undefined;
  },
};

/** What the letter speaks of, as it stands now; undefined where that is gone. */
export const readFacts = <K extends NotificationKind>(
  read: Reader,
  kind: K,
  letter: Letter,
  sealed: Sealed,
): Promise<LetterFacts[K] | undefined> => readers[kind](read, letter, sealed);
