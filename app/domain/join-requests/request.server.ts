import { and, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { answerMoves } from "#app/domain/invitations/answer-states";
import { belongs } from "#app/domain/invitations/standing.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import { schedule, unschedule } from "#app/domain/schedule/schedule.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type JoinAnswer, joinRequests } from "#db/schema/join-requests";
import { organizations } from "#db/schema/organizations";
import { readJoinPolicy } from "./policy.server";
import { takesRequests } from "./request.policy";
import { answerField } from "./request.schema";
import { endOverdue } from "./settling.server";

/** How long a request waits for an answer, in milliseconds. */
export const requestLasts = 60 * 86_400_000;
/** Requests of one person that may wait at the same time. */
export const mostOwnWaiting = 10;

export type Asking = "asked" | "already-asked" | "already-member" | "too-many" | "closed" | "asked-otherwise";

/**
 * Someone would like to join: her answers stand beside the questions as they were asked. "closed" where the
 * organization takes no requests, "asked-otherwise" where it now also asks something that she has not answered.
 */
export async function askToJoin(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  answered: Readonly<Record<string, string>>,
  now = new Date(),
): Promise<Asking> {
  const hers = { organizationId: organization.id, accountId: person.id };
  const { open, questions } = await readJoinPolicy(tx, organization);
  if (!open || !(await standsOpen(tx, organization))) return "closed";
  if (await belongs(tx, organization.id, person.id)) return "already-member";
  if (questions.some((one) => one.required && !answered[answerField(one)])) return "asked-otherwise";
  await endOverdue(tx, hers, now);
  if (await hasTooMany(tx, person, now)) return "too-many";
  const answers: JoinAnswer[] = questions
    .map((one) => ({ question: one.question, answer: answered[answerField(one)] ?? "" }))
    .filter(({ answer }) => answer !== "");
  const uid = newUid();
  const expiresAt = new Date(now.getTime() + requestLasts);
  const [request] = await tx
    .insert(joinRequests)
    .values({ ...hers, uid, answers, state: "pending", createdAt: now, expiresAt })
    .onConflictDoNothing()
    .returning({ id: joinRequests.id });
  if (!request) return "already-asked";
  const task = { kind: "join-request-expiry", key: uid, subjectId: request.id, dueAt: expiresAt } as const;
  await schedule(tx, task, now);
  const letter = { organizationId: organization.id, requestId: request.id };
  for (const accountId of await listLeaders(tx, organization.id))
    await notify(tx, { accountId }, "join-requested", letter, now);
  await record(tx, person, "join-request.make", { kind: "join-request", id: request.id }, { now });
  return "asked";
}

/** She takes her request back, and what she wrote in it is gone. "moved-on" where it was answered meanwhile; undefined where she has none of that name. */
export async function cancelRequest(
  tx: Tx,
  person: Person,
  uid: string,
  now = new Date(),
): Promise<"cancelled" | "moved-on" | undefined> {
  if (!isUid(uid)) return undefined;
  const hers = and(eq(joinRequests.uid, uid), eq(joinRequests.accountId, person.id));
  const [request] = await tx.select({ id: joinRequests.id }).from(joinRequests).where(hers).limit(1);
  if (!request) return undefined;
  const [cancelled] = await tx
    .update(joinRequests)
    .set({ state: answerMoves.cancel.to, decidedAt: now, answers: [] })
    .where(and(hers, eq(joinRequests.state, "pending")))
    .returning({ id: joinRequests.id });
  if (!cancelled) return "moved-on";
  await unschedule(tx, "join-request-expiry", uid);
  await record(tx, person, "join-request.cancel", { kind: "join-request", id: request.id }, { now });
  return "cancelled";
}

async function standsOpen(tx: Tx, { id }: { readonly id: number }): Promise<boolean> {
  const [standing] = await tx
    .select({
      state: organizations.state,
      hiddenAt: organizations.hiddenAt,
      mergedIntoId: organizations.mergedIntoId,
    })
    .from(organizations)
    .where(eq(organizations.id, id))
    .limit(1);
  return standing !== undefined && takesRequests(standing);
}

async function hasTooMany(tx: Tx, person: Person, now: Date): Promise<boolean> {
  const hers = and(
    eq(joinRequests.accountId, person.id),
    eq(joinRequests.state, "pending"),
    gt(joinRequests.expiresAt, now),
  );
  return (await tx.$count(joinRequests, hers)) >= mostOwnWaiting;
}
