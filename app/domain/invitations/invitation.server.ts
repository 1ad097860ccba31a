import { and, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import { schedule } from "#app/domain/schedule/schedule.server";
import { givenUid, hashToken, newToken, newUid, seal } from "#app/domain/secrets.server";
import { fold, isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { invitations } from "#db/schema/invitations";
import { endInvitation } from "./ending.server";
import type { LinkInvitationData, MailInvitationData } from "./invitation.schema";
import { findInvitable } from "./roster.server";

const day = 86_400_000;
/** How long an invitation by mail serves, in days. */
export const mailLasts = 14;
/** Invitations of one organization that may wait at the same time. */
export const mostWaiting = 200;

interface Organization {
  readonly id: number;
}

/**
 * Invites whoever reads an address, which nobody has confirmed: the letter holds no text that anyone typed and says
 * little. The answer is the same whether the address has an account, belongs already or takes no letters.
 * Refused where one to that address waits, where 200 wait, or where the person of the roster is gone or has an account.
 */
export async function inviteByMail(
  tx: Tx,
  person: Person,
  organization: Organization,
  { mail, role, member }: MailInvitationData,
  now = new Date(),
): Promise<{ uid: string } | "already-invited" | "too-many" | "member-gone"> {
  if (await isInvited(tx, organization, mail, now)) return "already-invited";
  if (await isFull(tx, organization, now)) return "too-many";
  const known = member === "" ? undefined : await findInvitable(tx, organization, member);
  if (member !== "" && !known) return "member-gone";
  const token = newToken();
  const expiresAt = new Date(now.getTime() + mailLasts * day);
  const written = await write(tx, person, organization, token, {
    ...{ means: "mail", mail, mailKey: fold(mail), role, places: 1, memberId: known?.id ?? null },
    ...{ expiresAt, createdAt: now },
  });
  const to = { mail, name: "", locale: person.locale, detail: "discreet" } as const;
  await notify(tx, to, "membership-invitation", { invitationId: written.id, token }, now);
  return { uid: written.uid };
}

/**
 * Makes a link by which so many people may join in so many days, under the outside name that its form brings: the same
 * form sent twice makes one, other figures in it another. Its leaders can show it again until it ends.
 */
export async function inviteByLink(
  tx: Tx,
  person: Person,
  organization: Organization,
  { uid: brought, role, places, days }: LinkInvitationData,
  now = new Date(),
): Promise<{ uid: string } | "too-many"> {
  const before = await findByName(tx, brought);
  if (before && isSameLink(before, organization, { role, places, days })) return { uid: before.uid };
  if (await isFull(tx, organization, now)) return "too-many";
  const token = newToken();
  const expiresAt = new Date(now.getTime() + days * day);
  const sealedToken = seal("invitation", token);
  const uid = before ? newUid() : givenUid(brought);
  const link = { means: "link", uid, role, places, sealedToken, expiresAt, createdAt: now } as const;
  await write(tx, person, organization, token, link);
  return { uid };
}

async function findByName(tx: Tx, uid: string) {
  const [found] = await tx
    .select({
      uid: invitations.uid,
      organizationId: invitations.organizationId,
      means: invitations.means,
      role: invitations.role,
      places: invitations.places,
      state: invitations.state,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(eq(invitations.uid, uid))
    .limit(1);
  return found;
}

/** Whether an invitation is the organization's link of those figures, and still waits. */
const isSameLink = (
  stored: NonNullable<Awaited<ReturnType<typeof findByName>>>,
  organization: Organization,
  { role, places, days }: Omit<LinkInvitationData, "uid">,
): boolean =>
  stored.organizationId === organization.id &&
  stored.means === "link" &&
  stored.state === "pending" &&
  stored.role === role &&
  stored.places === places &&
  stored.expiresAt.getTime() - stored.createdAt.getTime() === days * day;

/** Takes an invitation back; its link serves no more. "moved-on" where it had ended; undefined where there is none of that name. */
export async function cancelInvitation(
  tx: Tx,
  person: Person,
  organization: Organization,
  uid: string,
  now = new Date(),
): Promise<"cancelled" | "moved-on" | undefined> {
  if (!isUid(uid)) return undefined;
  const [stored] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.organizationId, organization.id), eq(invitations.uid, uid)))
    .limit(1);
  if (!stored) return undefined;
  if (!(await endInvitation(tx, stored.id, "cancel", now))) return "moved-on";
  await record(
    tx,
    person,
    "invitation.cancel",
    { kind: "invitation", id: stored.id, organizationId: organization.id },
    { now },
  );
  return "cancelled";
}

async function write(
  tx: Tx,
  person: Person,
  organization: Organization,
  token: string,
  said: Pick<typeof invitations.$inferInsert, "role" | "means" | "places" | "expiresAt" | "createdAt"> &
    Partial<Pick<typeof invitations.$inferInsert, "uid" | "mail" | "mailKey" | "memberId" | "sealedToken">>,
) {
  const [written] = await tx
    .insert(invitations)
    .values({
      uid: newUid(),
      ...said,
      organizationId: organization.id,
      tokenHash: hashToken(token),
      state: "pending",
      createdBy: person.id,
    })
    .onConflictDoNothing({ target: invitations.uid })
    .returning({ id: invitations.id, uid: invitations.uid });
  if (!written) throw new Error("an invitation was not stored");
  const { id, uid } = written;
  const { expiresAt: dueAt, createdAt: now } = said;
  await schedule(tx, { kind: "invitation-expiry", key: uid, subjectId: id, dueAt }, now);
  const object = { kind: "invitation", id, organizationId: organization.id };
  await record(tx, person, "invitation.make", object, { now });
  return written;
}

const waiting = ({ id }: Organization, now: Date) =>
  and(eq(invitations.organizationId, id), eq(invitations.state, "pending"), gt(invitations.expiresAt, now));

async function isInvited(tx: Tx, organization: Organization, mail: string, now: Date): Promise<boolean> {
  const same = and(waiting(organization, now), eq(invitations.mailKey, fold(mail)));
  return (await tx.$count(invitations, same)) > 0;
}

const isFull = async (tx: Tx, organization: Organization, now: Date): Promise<boolean> =>
  (await tx.$count(invitations, waiting(organization, now))) >= mostWaiting;
