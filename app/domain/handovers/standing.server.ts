import { and, asc, eq, exists, gt, isNull, or, type SQL } from "drizzle-orm";
import { namesOf } from "#app/domain/accounts/names.server";
import { stateAt } from "#app/domain/invitations/answer-states";
import { leading } from "#app/domain/memberships/leaders.server";
import { isSlug, isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { handovers } from "#db/schema/invitations";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";

const columns = {
  id: handovers.id,
  uid: handovers.uid,
  organizationId: handovers.organizationId,
  organization: organizations.name,
  slug: organizations.slug,
  fromAccountId: handovers.fromAccountId,
  toAccountId: handovers.toAccountId,
  afterwards: handovers.afterwards,
  state: handovers.state,
  createdAt: handovers.createdAt,
  expiresAt: handovers.expiresAt,
  decidedAt: handovers.decidedAt,
};

const rowsOf = (read: Reader) =>
  read
    .select(columns)
    .from(handovers)
    .innerJoin(organizations, eq(organizations.id, handovers.organizationId));

/** Whether the giver leads the organization, and the successor belongs to it, at this moment. */
const holds = (read: Reader): SQL[] => {
  const part = (account: SQL | undefined, condition: SQL | undefined) =>
    exists(
      read
        .select({ id: memberships.id })
        .from(memberships)
        .where(and(eq(memberships.organizationId, handovers.organizationId), account, condition)),
    );
  return [
    part(eq(memberships.accountId, handovers.fromAccountId), leading),
    part(eq(memberships.accountId, handovers.toAccountId), isNull(memberships.until)),
  ];
};

/** Whether an offer has nothing left to give: its giver leads no more, or its successor does not belong. */
export async function isOfferVoid(read: Reader, { id }: { readonly id: number }): Promise<boolean> {
  return (await read.$count(handovers, and(eq(handovers.id, id), ...holds(read)))) === 0;
}

/** An offer with both names, for the one who made it and the one it was made to; undefined for everyone else. */
export async function findHandover(
  read: Reader,
  person: Pick<Person, "id">,
  { slug, uid }: { readonly slug: string; readonly uid: string },
  now = new Date(),
) {
  if (!isSlug(slug) || !isUid(uid)) return undefined;
  const theirs = or(eq(handovers.fromAccountId, person.id), eq(handovers.toAccountId, person.id));
  const [found] = await rowsOf(read)
    .where(and(eq(organizations.slug, slug), eq(handovers.uid, uid), theirs))
    .limit(1);
  return found && withNames(read, found, now);
}

/** The offer of a leader's that waits; undefined where none does. */
export async function findOwnOffer(
  read: Reader,
  person: Pick<Person, "id">,
  organization: { readonly id: number },
  now = new Date(),
) {
  const [found] = await rowsOf(read)
    .where(
      and(
        eq(handovers.organizationId, organization.id),
        eq(handovers.fromAccountId, person.id),
        eq(handovers.state, "pending"),
        gt(handovers.expiresAt, now),
      ),
    )
    .limit(1);
  return found && withNames(read, found, now);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function withNames(read: Reader, row: Row, now: Date) {
  const names = await namesOf(read, [row.fromAccountId, row.toAccountId]);
  return {
    ...row,
    state: stateAt(row, now),
    from: names.get(row.fromAccountId)?.name ?? "",
    to: names.get(row.toAccountId)?.name ?? "",
    isVoid: row.state === "pending" && (await isOfferVoid(read, row)),
  };
}

/** The offers that wait for a person's answer and still can be accepted, the first to run out first. */
export const listHandoversFor = (read: Reader, person: Pick<Person, "id">, now = new Date()) =>
  read
    .select({
      uid: handovers.uid,
      slug: organizations.slug,
      organization: organizations.name,
      expiresAt: handovers.expiresAt,
    })
    .from(handovers)
    .innerJoin(organizations, eq(organizations.id, handovers.organizationId))
    .where(
      and(
        eq(handovers.toAccountId, person.id),
        eq(handovers.state, "pending"),
        gt(handovers.expiresAt, now),
        isNull(organizations.mergedIntoId),
        ...holds(read),
      ),
    )
    .orderBy(asc(handovers.expiresAt), asc(handovers.id))
    .limit(50);
