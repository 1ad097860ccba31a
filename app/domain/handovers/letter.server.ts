import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { handovers } from "#db/schema/invitations";
import { organizations } from "#db/schema/organizations";

type Params = Readonly<Record<string, string | number>>;

/** What someone is told who is asked to lead; undefined where the offer waits no longer. */
export async function handoverOfferFacts(read: Reader, params: Params, now = new Date()) {
  const [facts] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      uid: handovers.uid,
      person: accounts.name,
    })
    .from(handovers)
    .innerJoin(organizations, eq(organizations.id, handovers.organizationId))
    .innerJoin(accounts, eq(accounts.id, handovers.fromAccountId))
    .where(
      and(
        eq(handovers.id, Number(params.handoverId)),
        eq(handovers.state, "pending"),
        gt(handovers.expiresAt, now),
      ),
    )
    .limit(1);
  return facts;
}

/** What became of an offer, for whoever made it; undefined where it was not answered. */
export async function handoverAnswerFacts(read: Reader, params: Params) {
  const [row] = await read
    .select({
      organization: organizations.name,
      slug: organizations.slug,
      person: accounts.name,
      answer: handovers.state,
    })
    .from(handovers)
    .innerJoin(organizations, eq(organizations.id, handovers.organizationId))
    .innerJoin(accounts, eq(accounts.id, handovers.toAccountId))
    .where(eq(handovers.id, Number(params.handoverId)))
    .limit(1);
  if (!row || row.answer === "pending" || row.answer === "cancelled") return undefined;
  return { ...row, answer: row.answer };
}
