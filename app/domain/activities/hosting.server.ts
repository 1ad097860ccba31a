import { and, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Handler } from "#app/domain/schedule/handler";
import { schedule, unschedule } from "#app/domain/schedule/schedule.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { type Activity, activities, activityHosts, occurrences } from "#db/schema/activities";
import type { AnswerState } from "#db/schema/invitations";
import { isPublic, organizations } from "#db/schema/organizations";
import { type HostMove, hostMoves, offerLasts } from "./hosting";

/** Organizations that one activity may ask at a time, those that agreed counted. */
const mostHosts = 12;

/** A question that was taken back and asked again is not told anew within this time, in milliseconds. */
const toldAgainAfter = 86_400_000;

export type Offer = "offered" | "already" | "own" | "not-public" | "too-many" | "rejected-lately" | "over";

/**
 * Asks another public organization to organize an activity too; its leaders are told, once a day at most. "already" where it was asked or
 * agreed, "rejected-lately" where it said no within the last month, "over" where nothing of the activity is to come.
 */
export async function offerHosting(
  tx: Tx,
  person: Person,
  activity: Pick<Activity, "id" | "organizationId">,
  other: { readonly id: number },
  now = new Date(),
): Promise<Offer> {
  if (other.id === activity.organizationId) return "own";
  const last = await lastEnd(tx, activity.id);
  if (!last || last <= now) return "over";
  const [open] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, other.id), isPublic(organizations)))
    .limit(1);
  if (!open) return "not-public";
  const asked = await countStanding(tx, activity.id);
  if (asked >= mostHosts) return "too-many";
  const host = await askOnce(tx, person, activity.id, other.id, now);
  if (typeof host === "string") return host;
  const dueAt = new Date(Math.min(now.getTime() + offerLasts, last.getTime()));
  await schedule(tx, { kind: "cohosting-expiry", key: host.uid, subjectId: host.id, dueAt }, now);
  const told = { organizationId: other.id, hostId: host.id };
  for (const accountId of host.toldLately ? [] : await listLeaders(tx, other.id))
    await notify(tx, { accountId }, "cohosting-offered", told, now);
  await record(
    tx,
    person,
    "activity.host-offer",
    { kind: "activity-host", id: host.id, organizationId: activity.organizationId },
    { now },
  );
  return "offered";
}

async function askOnce(
  tx: Tx,
  person: Person,
  activityId: number,
  organizationId: number,
  now: Date,
): Promise<{ id: number; uid: string; toldLately: boolean } | "already" | "rejected-lately"> {
  const asked = { state: "pending", createdAt: now, createdBy: person.id } as const;
  const [written] = await tx
    .insert(activityHosts)
    .values({ ...asked, uid: newUid(), activityId, organizationId })
    .onConflictDoNothing()
    .returning({ id: activityHosts.id, uid: activityHosts.uid });
  if (written) return { ...written, toldLately: false };
  const [known] = await tx
    .select()
    .from(activityHosts)
    .where(and(eq(activityHosts.activityId, activityId), eq(activityHosts.organizationId, organizationId)))
    .limit(1);
  const since = now.getTime() - (known?.decidedAt?.getTime() ?? 0);
  if (known?.state === "rejected" && since < offerLasts) return "rejected-lately";
  const again = { ...asked, decidedAt: null, decidedBy: null };
  const moved = await move(tx, known?.id ?? 0, "offer", again);
  const toldLately = now.getTime() - (known?.createdAt.getTime() ?? 0) < toldAgainAfter;
  return moved ? { ...moved, toldLately } : "already";
}

interface Host {
  readonly id: number;
  readonly uid: string;
  /** The organization that was asked. */
  readonly organizationId: number;
  readonly state: AnswerState;
  readonly activity: Pick<Activity, "id" | "organizationId">;
}

/** Its leaders answer; those of the organization that asked are told. "moved-on" where it no longer waits. */
export async function answerHosting(
  tx: Tx,
  person: Person,
  host: Host,
  answer: "accept" | "reject",
  now = new Date(),
): Promise<"accepted" | "rejected" | "moved-on"> {
  const last = await lastEnd(tx, host.activity.id);
  if (!last || last <= now) return "moved-on";
  const moved = await move(tx, host.id, answer, { decidedAt: now, decidedBy: person.id });
  if (!moved) return "moved-on";
  await unschedule(tx, "cohosting-expiry", host.uid);
  await tellOrganizer(tx, host.id, host.activity, now);
  const act = answer === "accept" ? "activity.host-accept" : "activity.host-reject";
  const object = { kind: "activity-host", id: host.id, organizationId: host.organizationId };
  await record(tx, person, act, object, { now });
  return hostMoves[answer].to;
}

/** What came of a question, to the leaders of the organization that asked it. */
async function tellOrganizer(
  tx: Tx,
  hostId: number,
  { organizationId }: Pick<Activity, "organizationId">,
  now: Date,
): Promise<void> {
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, "cohosting-answered", { organizationId, hostId }, now);
}

/**
 * The organizer takes back what it asked or agreed, or the other organization leaves; where it was agreed, the leaders
 * of the other side are told. "moved-on" where it ended before.
 */
export async function endHosting(
  tx: Tx,
  person: Person,
  host: Host,
  how: "withdraw" | "leave",
  now = new Date(),
): Promise<"ended" | "moved-on"> {
  const moved = await move(tx, host.id, how, { decidedAt: now, decidedBy: person.id });
  if (!moved) return "moved-on";
  await unschedule(tx, "cohosting-expiry", host.uid);
  const sides = [host.organizationId, host.activity.organizationId] as const;
  const [organizationId, otherId] = how === "leave" ? sides : ([sides[1], sides[0]] as const);
  const told = { organizationId: otherId, hostId: host.id };
  for (const accountId of host.state === "accepted" ? await listLeaders(tx, otherId) : [])
    await notify(tx, { accountId }, "cohosting-ended", told, now);
  await record(
    tx,
    person,
    "activity.host-end",
    { kind: "activity-host", id: host.id, organizationId },
    { now },
  );
  return "ended";
}

/** Ends a question that nobody answered in thirty days, or before the activity was over, and tells who asked; too early it waits on. */
export const expireHosting: Handler = async (tx, { key, subjectId }, now) => {
  if (subjectId === null) return;
  const [host] = await tx.select().from(activityHosts).where(eq(activityHosts.id, subjectId)).limit(1);
  if (host?.state !== "pending") return;
  const last = await lastEnd(tx, host.activityId);
  const dueAt = new Date(Math.min(host.createdAt.getTime() + offerLasts, last?.getTime() ?? 0));
  if (dueAt > now) return schedule(tx, { kind: "cohosting-expiry", key, subjectId, dueAt }, now);
  if (!(await move(tx, host.id, "expire", { decidedAt: now }))) return;
  const [activity] = await tx
    .select({ organizationId: activities.organizationId })
    .from(activities)
    .where(eq(activities.id, host.activityId))
    .limit(1);
  if (activity) await tellOrganizer(tx, host.id, activity, now);
  const object = { kind: "activity-host", id: host.id, organizationId: host.organizationId };
  await record(tx, "system", "activity.host-expire", object, { now });
};

/** Makes the move where the question stands in a state from which it starts. */
async function move(
  tx: Tx,
  id: number,
  name: HostMove,
  set: Partial<typeof activityHosts.$inferInsert>,
): Promise<{ id: number; uid: string } | undefined> {
  const { from, to } = hostMoves[name];
  const [moved] = await tx
    .update(activityHosts)
    .set({ ...set, state: to })
    .where(and(eq(activityHosts.id, id), inArray(activityHosts.state, [...from])))
    .returning({ id: activityHosts.id, uid: activityHosts.uid });
  return moved;
}

async function countStanding(read: Reader, activityId: number): Promise<number> {
  const [row] = await read
    .select({ standing: count() })
    .from(activityHosts)
    .where(
      and(eq(activityHosts.activityId, activityId), inArray(activityHosts.state, ["pending", "accepted"])),
    );
  return row?.standing ?? 0;
}

/** When the last date of an activity that takes place is over. */
async function lastEnd(read: Reader, activityId: number): Promise<Date | undefined> {
  const [last] = await read
    .select({ endsAt: occurrences.endsAt })
    .from(occurrences)
    .where(and(eq(occurrences.activityId, activityId), isNull(occurrences.cancelledAt)))
    .orderBy(desc(occurrences.endsAt))
    .limit(1);
  return last?.endsAt;
}
