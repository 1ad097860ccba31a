import { and, eq, isNull } from "drizzle-orm";
import { wasRemovedSince } from "#app/domain/memberships/departure.server";
import { isOpenToAll } from "#app/domain/organizations/state";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type AnswerState, invitationAcceptances } from "#db/schema/invitations";
import { memberships, type OrganizationRole } from "#db/schema/memberships";
import { isWaiting, stateAt } from "./answer-states";
import { type FoundInvitation, findByKey, type InvitationKey } from "./key.server";

/** Whether someone can still join by it: it waits, has places, and the organization stands before its people. */
export const isUsable = (found: FoundInvitation, now: Date): boolean =>
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

/** Whether this invitation is not for her any more: she joined by it before, or was removed since it was made. */
export async function isBarred(
  read: Reader,
  found: Pick<FoundInvitation, "id" | "organizationId" | "createdAt">,
  accountId: number,
): Promise<boolean> {
  const hers = and(
    eq(invitationAcceptances.invitationId, found.id),
    eq(invitationAcceptances.accountId, accountId),
  );
  if ((await read.$count(invitationAcceptances, hers)) > 0) return true;
  return wasRemovedSince(read, { organizationId: found.organizationId, accountId }, found.createdAt);
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
  /** Why it serves no more; "unknown" also where it serves others, but not her, or the organization no longer stands. */
  | { readonly standing: "unusable"; readonly why: Exclude<AnswerState, "pending"> | "unknown" };

/** What an invitation offers to whoever comes to it. Nothing changes by looking. */
export async function readInvitation(
  read: Reader,
  viewer: Viewer,
  key: InvitationKey,
  now = new Date(),
): Promise<Invited> {
  const found = await findByKey(read, key);
  if (!found) return { standing: "unusable", why: "unknown" };
  const { organization, slug, role, means, expiresAt } = found;
  if (viewer.id !== null && (await belongs(read, found.organizationId, viewer.id)))
    return { standing: "belongs", organization, slug };
  const barred = viewer.id !== null && (await isBarred(read, found, viewer.id));
  if (!isUsable(found, now) || barred) {
    const state = stateAt(found, now);
    return { standing: "unusable", why: state === "pending" ? "unknown" : state };
  }
  const standing = { ...found, state: found.organizationState };
  return {
    ...{ standing: "open", organization, role, means, expiresAt },
    slug: isOpenToAll(standing) ? slug : undefined,
  };
}
