import { and, eq } from "drizzle-orm";
import { admit } from "#app/domain/memberships/admission.server";
import { hashToken, newToken, newUid, seal } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { accounts } from "#db/schema/accounts";
import { handovers, invitations } from "#db/schema/invitations";
import { joinPolicies, joinQuestions, joinRequests } from "#db/schema/join-requests";
import { members } from "#db/schema/memberships";
import { addPerson, type Scene } from "./cast";
import { db } from "./database";

const day = 86_400_000;
const inAWeek = (now: Date) => new Date(now.getTime() + 7 * day);

/** An invitation of the scene's organization that waits, and the secret of its link; by mail to an account where one is named. */
export async function waitingInvitation(
  { organization, other }: Scene,
  means: "mail" | "link" = "link",
  to?: number,
) {
  const mail = means === "link" ? null : to === undefined ? "invitada@personas.test" : await mailOf(to);
  const token = newToken();
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(invitations).values({
      uid,
      organizationId: organization.id,
      role: "member",
      means,
      tokenHash: hashToken(token),
      sealedToken: means === "link" ? seal("invitation", token) : null,
      mail,
      mailKey: mail === null ? null : fold(mail),
      places: means === "mail" ? 1 : 5,
      state: "pending",
      createdAt: now,
      createdBy: other.id,
      expiresAt: inAWeek(now),
    });
  });
  return { uid, token };
}

async function mailOf(accountId: number): Promise<string> {
  const [account] = await db.fresh
    .select({ mail: accounts.mail })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new Error(`account ${accountId} is gone`);
  return account.mail;
}

/** Opens the scene's organization to requests. */
export async function openToRequests({ organization }: Scene): Promise<void> {
  await db.tx(async (tx) => {
    const policy = { organizationId: organization.id, open: true, updatedAt: new Date() };
    await tx.insert(joinPolicies).values(policy);
  });
}

/** A question that the scene's organization asks. */
export async function questionOf({ organization }: Scene): Promise<string> {
  const uid = newUid();
  await db.tx(async (tx) => {
    await tx.insert(joinQuestions).values({
      uid,
      organizationId: organization.id,
      question: "¿Cómo nos conoció?",
      required: false,
      createdAt: new Date(),
    });
  });
  return uid;
}

/** A request to join the scene's organization that waits, by someone who has no part in it or by that account. */
export async function waitingRequest({ organization }: Scene, accountId?: number): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(joinRequests).values({
      uid,
      organizationId: organization.id,
      accountId: accountId ?? (await addPerson(tx, {}, now)).id,
      answers: [{ question: "¿Cómo nos conoció?", answer: "Por una vecina." }],
      state: "pending",
      createdAt: now,
      expiresAt: inAWeek(now),
    });
  });
  return uid;
}

/** The offer of a handover in the scene's organization that waits; from a leader and to a member who are new, unless told. */
export async function waitingHandover(
  { organization }: Scene,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    const someone = async (role: "leader" | "member") => {
      const { id } = await addPerson(tx, {}, now);
      await admit(tx, { organizationId: organization.id, accountId: id, role }, now);
      return id;
    };
    await tx.insert(handovers).values({
      uid,
      organizationId: organization.id,
      fromAccountId: from ?? (await someone("leader")),
      toAccountId: to ?? (await someone("member")),
      afterwards: "member",
      state: "pending",
      createdAt: now,
      expiresAt: inAWeek(now),
    });
  });
  return uid;
}

/** Someone else of the scene's organization, by her outside name on the roster. */
export async function successorOf({ organization }: Scene): Promise<string> {
  const now = new Date();
  return db.tx(async (tx) => {
    const { id } = await addPerson(tx, {}, now);
    await admit(tx, { organizationId: organization.id, accountId: id, role: "member" }, now);
    const [member] = await tx
      .select({ uid: members.uid })
      .from(members)
      .where(and(eq(members.organizationId, organization.id), eq(members.accountId, id)));
    return member?.uid ?? "";
  });
}
