import { and, asc, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { joinPolicies, joinQuestions } from "#db/schema/join-requests";
import type { JoinPolicyData, JoinQuestion, JoinQuestionData } from "./request.schema";

/** Questions that an organization may ask of who would like to join. */
export const mostQuestions = 6;

interface Organization {
  readonly id: number;
}

/** Whether an organization takes requests, what it says first and what it asks. */
export async function readJoinPolicy(read: Reader, organization: Organization) {
  const [policy] = await read
    .select({ open: joinPolicies.open, introduction: joinPolicies.introduction })
    .from(joinPolicies)
    .where(eq(joinPolicies.organizationId, organization.id))
    .limit(1);
  return {
    open: policy?.open ?? false,
    introduction: policy?.introduction ?? null,
    questions: await listQuestions(read, organization),
  };
}

/** Its questions, in the order in which they were added. */
export const listQuestions = (read: Reader, { id }: Organization): Promise<JoinQuestion[]> =>
  read
    .select({ uid: joinQuestions.uid, question: joinQuestions.question, required: joinQuestions.required })
    .from(joinQuestions)
    .where(eq(joinQuestions.organizationId, id))
    .orderBy(asc(joinQuestions.id));

/** Opens or closes an organization to requests; those that wait are still to be answered. */
export async function saveJoinPolicy(
  tx: Tx,
  person: Person,
  { id }: Organization,
  data: JoinPolicyData,
  now = new Date(),
): Promise<void> {
  const said = { open: data.open === "yes", introduction: data.introduction };
  const change = { ...said, updatedAt: now, updatedBy: person.id };
  await tx
    .insert(joinPolicies)
    .values({ organizationId: id, ...change })
    .onConflictDoUpdate({ target: joinPolicies.organizationId, set: change });
  const object = { kind: "join-policy", id, organizationId: id };
  await record(tx, person, "join-policy.edit", object, { now });
}

/** One more question; refused where there are six or it stands there already. Answers given before stay as they are. */
export async function addQuestion(
  tx: Tx,
  person: Person,
  organization: Organization,
  { question, required }: JoinQuestionData,
  now = new Date(),
): Promise<"added" | "full" | "already-there"> {
  const { id } = organization;
  const change = { updatedAt: now, updatedBy: person.id };
  await tx
    .insert(joinPolicies)
    .values({ organizationId: id, open: false, ...change })
    .onConflictDoUpdate({ target: joinPolicies.organizationId, set: change });
  const asked = await listQuestions(tx, organization);
  if (asked.length >= mostQuestions) return "full";
  if (asked.some((one) => one.question === question)) return "already-there";
  const row = { uid: newUid(), organizationId: id, question, required, createdAt: now };
  await tx.insert(joinQuestions).values(row);
  const object = { kind: "join-policy", id, organizationId: id };
  await record(tx, person, "join-policy.add-question", object, { now });
  return "added";
}

/** Asks it no more. "gone" where there is none of that name. */
export async function removeQuestion(
  tx: Tx,
  person: Person,
  { id }: Organization,
  uid: string,
  now = new Date(),
): Promise<"removed" | "gone"> {
  if (!isUid(uid)) return "gone";
  const [removed] = await tx
    .delete(joinQuestions)
    .where(and(eq(joinQuestions.organizationId, id), eq(joinQuestions.uid, uid)))
    .returning({ id: joinQuestions.id });
  if (!removed) return "gone";
  const object = { kind: "join-policy", id, organizationId: id };
  await record(tx, person, "join-policy.remove-question", object, { now });
  return "removed";
}
