import { and, eq, exists, gt, isNull, type SQL } from "drizzle-orm";
import { leading } from "#app/domain/memberships/leaders.server";
import { archiveOrganization } from "#app/domain/organizations/archive.server";
import { hashToken } from "#app/domain/secrets.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { freshnessQuestions } from "#db/schema/claims";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { confirmProfile } from "./confirmation.server";
import { lastConfirmed } from "./freshness";

/** What whoever holds the link of a letter reads; the profile is public. */
export interface Question {
  readonly name: string;
  readonly slug: string;
  /** When it was last known that the profile holds. */
  readonly confirmedAt: Date | undefined;
}

/** Questions that can still be answered with this link: not answered, under thirty days, by someone who still leads. */
const isOpen = (read: Reader, token: string, now: Date): SQL | undefined =>
  and(
    eq(freshnessQuestions.tokenHash, hashToken(token)),
    isNull(freshnessQuestions.answeredAt),
    gt(freshnessQuestions.expiresAt, now),
    exists(
      read
        .select({ id: memberships.id })
        .from(memberships)
        .where(
          and(
            eq(memberships.organizationId, freshnessQuestions.organizationId),
            eq(memberships.accountId, freshnessQuestions.accountId),
            leading,
          ),
        ),
    ),
  );

/** The profile that a link asks about; undefined where the link serves no more. Nothing changes by looking. */
export async function findQuestion(
  read: Reader,
  token: string,
  now = new Date(),
): Promise<Question | undefined> {
  const [found] = await read
    .select({
      name: organizations.name,
      slug: organizations.slug,
      state: organizations.state,
      createdAt: organizations.createdAt,
      publishedAt: organizations.publishedAt,
      confirmedAt: organizations.confirmedAt,
    })
    .from(freshnessQuestions)
    .innerJoin(organizations, eq(organizations.id, freshnessQuestions.organizationId))
    .where(
      and(
        isOpen(read, token, now),
        eq(organizations.state, "published"),
        isNull(organizations.hiddenAt),
        isNull(organizations.mergedIntoId),
      ),
    )
    .limit(1);
  return found && { name: found.name, slug: found.slug, confirmedAt: lastConfirmed(found) };
}

/**
 * Answers with the link of a letter, once and without signing in: the profile still holds, or goes to the archive.
 * "unusable" where the link serves no more.
 */
export async function answerQuestion(
  tx: Tx,
  viewer: Viewer,
  token: string,
  answer: "confirmed" | "archived",
  now = new Date(),
): Promise<"confirmed" | "archived" | "unusable"> {
  const [question] = await tx
    .update(freshnessQuestions)
    .set({ answeredAt: now, answer })
    .where(isOpen(tx, token, now))
    .returning({ id: freshnessQuestions.organizationId, accountId: freshnessQuestions.accountId });
  if (!question) return "unusable";
  const by = { accountId: question.accountId, role: "link" } as const;
  const outcome =
    answer === "confirmed"
      ? await confirmProfile(tx, viewer, question, by, now)
      : await archiveOrganization(tx, viewer, question, { move: "archive", reason: null, ...by }, now);
  return outcome === "moved-on" ? "unusable" : outcome;
}
