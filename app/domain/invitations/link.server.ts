import { and, eq, isNull } from "drizzle-orm";
import { isOpenToAll } from "#app/domain/organizations/state";
import { hashToken } from "#app/domain/secrets.server";
import type { Person, Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type AnswerState, invitationAcceptances, invitations } from "#db/schema/invitations";
import { memberships, type OrganizationRole } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { isWaiting, stateAt } from "./answer-states";

/** The invitation behind a link, whatever became of it, with the organization; undefined where there is none. */
export async function findByToken(read: Reader, token: string) {
  const [found] = await read
    .select({
      id: invitations.id,
      organizationId: invitations.organizationId,
      role: invitations.role,
      means: invitations.means,
      memberId: invitations.memberId,
      createdBy: invitations.createdBy,
      places: invitations.places,
      taken: invitations.taken,
      state: invitations.state,
      expiresAt: invitations.expiresAt,
      organization: organizations.name,
      slug: organizations.slug,
      organizationState: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .where(eq(invitations.tokenHash, hashToken(token)))
    .limit(1);
  return found;
}

type Found = NonNullable<Awaited<ReturnType<typeof findByToken>>>;

/** Whether someone can still join by it: it waits, has places, and the organization stands before its people. */
export const isUsable = (found: Found, now: Date): boolean =>
  isWaiting(found, now) &&
  found.taken < found.places &&
  found.organizationState !== "archived" &&
  found.hiddenAt === null &&
  found.mergedIntoId === null;

/** Whether an account belongs to an organization now. */
export async function belongs(read: Reader, organizationId: number, accountId: number): Promise<boolean> {
  const hers = and(
    eq(memberships.organizationId, organizationId),
    eq(memberships.accountId, accountId),
    isNull(memberships.until),
  );
  return (await read.$count(memberships, hers)) > 0;
}

/** Whether she joined by this very invitation before. */
export async function hasAccepted(read: Reader, { id }: { id: number }, person: Pick<Person, "id">) {
  const hers = and(
    eq(invitationAcceptances.invitationId, id),
    eq(invitationAcceptances.accountId, person.id),
  );
  return (await read.$count(invitationAcceptances, hers)) > 0;
}

export type Invited =
  | {
      readonly standing: "open";
      readonly organization: string;
      readonly role: OrganizationRole;
      readonly means: "mail" | "link";
      readonly expiresAt: Date;
      /** The address of its profile, where everyone sees it. */
      readonly slug: string | undefined;
    }
  | { readonly standing: "belongs"; readonly organization: string; readonly slug: string }
  /** Why it serves no more; "unknown" also where the organization is no longer there. */
  | { readonly standing: "unusable"; readonly why: Exclude<AnswerState, "pending"> | "unknown" };

/** What a link offers to whoever holds it. Nothing changes by looking. */
export async function readInvitation(
  read: Reader,
  viewer: Viewer,
  token: string,
  now = new Date(),
): Promise<Invited> {
  const found = await findByToken(read, token);
  if (!found) return { standing: "unusable", why: "unknown" };
  const { organization, slug, role, means, expiresAt } = found;
  if (viewer.id !== null && (await belongs(read, found.organizationId, viewer.id)))
    return { standing: "belongs", organization, slug };
  const usedByHer = viewer.id !== null && (await hasAccepted(read, found, viewer));
  if (!isUsable(found, now) || usedByHer) {
    const state = usedByHer ? "accepted" : stateAt(found, now);
    return { standing: "unusable", why: state === "pending" ? "unknown" : state };
  }
  const standing = { ...found, state: found.organizationState };
  return {
    ...{ standing: "open", organization, role, means, expiresAt },
    slug: isOpenToAll(standing) ? slug : undefined,
  };
}
