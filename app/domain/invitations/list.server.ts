import { and, asc, desc, eq, gt, lte, ne, or } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { pageOf } from "#app/domain/pages";
import { open } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { invitationAcceptances, invitations } from "#db/schema/invitations";
import { members } from "#db/schema/memberships";
import { stateAt } from "./answer-states";
import { mostWaiting } from "./invitation.server";

/** Ended invitations on a page of the list. */
const historySize = 50;

interface Organization {
  readonly id: number;
}

const columns = {
  uid: invitations.uid,
  role: invitations.role,
  means: invitations.means,
  mail: invitations.mail,
  /** Whom of the roster it is for. */
  person: members.name,
  places: invitations.places,
  taken: invitations.taken,
  state: invitations.state,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  endedAt: invitations.endedAt,
};

/** The invitations of an organization: those that wait, the first to run out first, and a page of those that ended, the latest first. For its leaders. */
export async function listInvitations(
  read: Reader,
  { id }: Organization,
  { page: asked = 1, size = historySize, now = new Date() } = {},
) {
  const select = () =>
    read.select(columns).from(invitations).leftJoin(members, eq(members.id, invitations.memberId));
  const own = eq(invitations.organizationId, id);
  const pending = eq(invitations.state, "pending");
  const waiting = await select()
    .where(and(own, pending, gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.expiresAt), asc(invitations.id))
    .limit(mostWaiting);
  const over = and(own, or(ne(invitations.state, "pending"), lte(invitations.expiresAt, now)));
  const { offset, ...shown } = pageOf(await read.$count(invitations, over), asked, size);
  const ended = await select()
    .where(over)
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(size)
    .offset(offset);
  return { waiting, ended: ended.map((row) => ({ ...row, state: stateAt(row, now) })), ...shown };
}

export type InvitationRow = Awaited<ReturnType<typeof listInvitations>>["waiting"][number];

/** One invitation with who made and who accepted it, and the secret of a link while it serves. For its leaders. */
export async function findInvitation(read: Reader, { id }: Organization, uid: string, now = new Date()) {
  if (!isUid(uid)) return undefined;
  const [found] = await read
    .select({
      ...columns,
      id: invitations.id,
      sealedToken: invitations.sealedToken,
      createdBy: invitations.createdBy,
    })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.memberId))
    .where(and(eq(invitations.organizationId, id), eq(invitations.uid, uid)))
    .limit(1);
  if (!found) return undefined;
  const { id: invitationId, sealedToken, createdBy, ...row } = found;
  const state = stateAt(row, now);
  const accepted = await read
    .select({ name: accounts.name, at: invitationAcceptances.acceptedAt })
    .from(invitationAcceptances)
    .innerJoin(accounts, eq(accounts.id, invitationAcceptances.accountId))
    .where(eq(invitationAcceptances.invitationId, invitationId))
    .orderBy(asc(invitationAcceptances.acceptedAt), asc(accounts.id));
  return {
    ...row,
    state,
    by: (await namesOf(read, [createdBy])).get(createdBy ?? 0)?.name,
    accepted,
    token: state === "pending" && sealedToken !== null ? open("invitation", sealedToken) : undefined,
  };
}
