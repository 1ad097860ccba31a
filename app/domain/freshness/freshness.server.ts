import { and, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Handler } from "#app/domain/schedule/handler";
import { schedule, unschedule } from "#app/domain/schedule/schedule.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { type freshnessAnswers, freshnessQuestions } from "#db/schema/claims";
import { organizations } from "#db/schema/organizations";
import { lastConfirmed, nextAsking } from "./freshness";

/** How long the link of a letter serves, in milliseconds. */
const questionLasts = 30 * 86_400_000;

type Answer = (typeof freshnessAnswers)[number];

/**
 * Sets when the leaders are next asked whether their profile still holds, from what the profile says now; nothing is
 * asked of one that is not before everyone. Profiles that nobody leads are a list of staff's, not a letter.
 */
export async function scheduleFreshness(tx: Tx, organizationId: number, now = new Date()): Promise<void> {
  const asking = await askingOf(tx, organizationId);
  if (!asking) return unschedule(tx, "freshness", String(organizationId));
  await setAsking(tx, organizationId, asking.dueAt, now);
}

/** Asks the leaders, each with a link of her own, and sets the next time; nothing where it was confirmed meanwhile. */
export const askFreshness: Handler = async (tx, { subjectId }, now) => {
  if (subjectId === null) return;
  const asking = await askingOf(tx, subjectId);
  if (!asking) return;
  if (asking.dueAt > now) return setAsking(tx, subjectId, asking.dueAt, now);
  await forgetQuestions(tx, subjectId, asking.last);
  for (const accountId of await listLeaders(tx, subjectId)) await ask(tx, subjectId, accountId, now);
  await setAsking(tx, subjectId, nextAsking(asking.last, now), now);
};

/**
 * Notes that its own people saved the base facts of a published profile: whoever edits it has looked at it, so an
 * edit counts as a confirmation. For the command that edits, before `profileChanged` sets the next asking.
 */
export async function confirmByEdition(
  tx: Tx,
  person: Pick<Person, "id">,
  organizationId: number,
  now = new Date(),
): Promise<void> {
  const [confirmed] = await tx
    .update(organizations)
    .set({ confirmedAt: now, confirmedBy: person.id })
    .where(and(eq(organizations.id, organizationId), eq(organizations.state, "published")))
    .returning({ id: organizations.id });
  if (confirmed) await settleQuestions(tx, organizationId, "updated", now);
}

/** Gives every open question about the profile its answer: the links of the other leaders end with it. */
export async function settleQuestions(
  tx: Tx,
  organizationId: number,
  answer: Answer,
  now = new Date(),
): Promise<void> {
  await tx
    .update(freshnessQuestions)
    .set({ answeredAt: now, answer })
    .where(and(eq(freshnessQuestions.organizationId, organizationId), isNull(freshnessQuestions.answeredAt)));
}

async function ask(tx: Tx, organizationId: number, accountId: number, now: Date): Promise<void> {
  const token = newToken();
  const notice = await notify(tx, { accountId }, "freshness-question", { organizationId, token }, now);
  if (notice !== "queued") return;
  await tx.insert(freshnessQuestions).values({
    organizationId,
    accountId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: new Date(now.getTime() + questionLasts),
  });
}

/** When the profile was last confirmed and when its leaders are to be asked; undefined where nobody is asked of it. */
async function askingOf(read: Reader, id: number): Promise<{ last: Date; dueAt: Date } | undefined> {
  const [organization] = await read
    .select({
      state: organizations.state,
      createdAt: organizations.createdAt,
      publishedAt: organizations.publishedAt,
      confirmedAt: organizations.confirmedAt,
    })
    .from(organizations)
    .where(
      and(
        eq(organizations.id, id),
        eq(organizations.state, "published"),
        isNull(organizations.hiddenAt),
        isNull(organizations.mergedIntoId),
      ),
    )
    .limit(1);
  const last = organization && lastConfirmed(organization);
  if (!last) return undefined;
  const [asked] = await read
    .select({ at: freshnessQuestions.createdAt })
    .from(freshnessQuestions)
    .where(and(eq(freshnessQuestions.organizationId, id), gt(freshnessQuestions.createdAt, last)))
    .orderBy(desc(freshnessQuestions.createdAt))
    .limit(1);
  return { last, dueAt: nextAsking(last, asked?.at ?? last) };
}

const setAsking = (tx: Tx, organizationId: number, dueAt: Date, now: Date) =>
  schedule(tx, { kind: "freshness", key: String(organizationId), subjectId: organizationId, dueAt }, now);

/** Questions of an earlier silence serve nobody any more. */
async function forgetQuestions(tx: Tx, organizationId: number, before: Date): Promise<void> {
  await tx
    .delete(freshnessQuestions)
    .where(
      and(eq(freshnessQuestions.organizationId, organizationId), lt(freshnessQuestions.createdAt, before)),
    );
}
