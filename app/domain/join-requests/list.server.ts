import { and, asc, count, desc, eq, gt, lte, ne, or } from "drizzle-orm";
import { stateAt } from "#app/domain/invitations/answer-states";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { joinRequests } from "#db/schema/join-requests";
import { organizations } from "#db/schema/organizations";

/** Requests on a page of the list. */
const listSize = 20;

interface Organization {
  readonly id: number;
}

const waits = (now: Date) => and(eq(joinRequests.state, "pending"), gt(joinRequests.expiresAt, now));
/** What was taken back is no longer the organization's to read. */
const ended = (now: Date) =>
  and(
    ne(joinRequests.state, "cancelled"),
    or(ne(joinRequests.state, "pending"), lte(joinRequests.expiresAt, now)),
  );

const columns = {
  uid: joinRequests.uid,
  person: accounts.name,
  answers: joinRequests.answers,
  state: joinRequests.state,
  createdAt: joinRequests.createdAt,
  expiresAt: joinRequests.expiresAt,
  decidedAt: joinRequests.decidedAt,
  reply: joinRequests.reply,
};

/** One page of the requests to join an organization: those that wait, the longest first, or the latest answers. For its leaders. */
export async function listRequests(
  read: Reader,
  { id }: Organization,
  { view, page: asked }: { readonly view: "waiting" | "ended"; readonly page: number },
  now = new Date(),
  size = listSize,
) {
  const wanted = and(eq(joinRequests.organizationId, id), view === "waiting" ? waits(now) : ended(now));
  const [counted] = await read.select({ total: count() }).from(joinRequests).where(wanted);
  const total = counted?.total ?? 0;
  const { offset, ...shown } = pageOf(total, asked, size);
  const found = await read
    .select(columns)
    .from(joinRequests)
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .where(wanted)
    .orderBy(
      view === "waiting" ? asc(joinRequests.createdAt) : desc(joinRequests.createdAt),
      asc(joinRequests.id),
    )
    .limit(size)
    .offset(offset);
  return { rows: found.map((row) => ({ ...row, state: stateAt(row, now) })), total, ...shown };
}

/** One request to join the organization; undefined where it has none of that name. For its leaders. */
export async function findRequest(read: Reader, { id }: Organization, uid: string, now = new Date()) {
  if (!isUid(uid)) return undefined;
  const [found] = await read
    .select({ ...columns, id: joinRequests.id, organizationId: joinRequests.organizationId })
    .from(joinRequests)
    .innerJoin(accounts, eq(accounts.id, joinRequests.accountId))
    .where(and(eq(joinRequests.organizationId, id), eq(joinRequests.uid, uid)))
    .limit(1);
  return found && { ...found, state: stateAt(found, now) };
}

/** What a person asked and what came of it, the latest first. */
export async function listOwnRequests(read: Reader, person: Pick<Person, "id">, now = new Date()) {
  const { person: _name, ...own } = columns;
  const found = await read
    .select({ ...own, organization: organizations.name, slug: organizations.slug })
    .from(joinRequests)
    .innerJoin(organizations, eq(organizations.id, joinRequests.organizationId))
    .where(eq(joinRequests.accountId, person.id))
    .orderBy(desc(joinRequests.createdAt), desc(joinRequests.id))
    .limit(100);
  return found.map((row) => ({ ...row, state: stateAt(row, now) }));
}

/** Whether a request of hers to this organization waits for its answer. */
export async function hasWaitingRequest(
  read: Reader,
  person: Pick<Person, "id">,
  { id }: Organization,
  now = new Date(),
): Promise<boolean> {
  const hers = and(eq(joinRequests.organizationId, id), eq(joinRequests.accountId, person.id), waits(now));
  return (await read.$count(joinRequests, hers)) > 0;
}
