import { asc, desc, eq } from "drizzle-orm";
import { pageOf } from "#app/domain/pages";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { type FlagState, flags } from "#db/schema/moderation";
import { organizations } from "#db/schema/organizations";

/** Reports on a page of the queue. */
const queueSize = 50;

const columns = {
  uid: flags.uid,
  reason: flags.reason,
  state: flags.state,
  createdAt: flags.createdAt,
  decidedAt: flags.decidedAt,
  organization: organizations.name,
  slug: organizations.slug,
};

/** One page of the reports in a state, the longest wait first, or the latest answer. For readers of moderation. */
export async function listFlags(
  read: Reader,
  { state, page: asked }: { readonly state: FlagState; readonly page: number },
  size = queueSize,
) {
  const total = await countFlags(read, state);
  const { offset, ...shown } = pageOf(total, asked, size);
  const rows = await read
    .select(columns)
    .from(flags)
    .innerJoin(organizations, eq(organizations.id, flags.organizationId))
    .where(eq(flags.state, state))
    .orderBy(
      ...(state === "open" ? [asc(flags.createdAt), asc(flags.id)] : [desc(flags.decidedAt), desc(flags.id)]),
    )
    .limit(size)
    .offset(offset);
  return { rows, total, ...shown };
}

/** How many reports are in a state. */
const countFlags = (read: Reader, state: FlagState): Promise<number> =>
  read.$count(flags, eq(flags.state, state));

/** How many reports wait for networks staff, and since when the one that waits longest. */
export async function waitingFlags(read: Reader): Promise<{ count: number; oldest: Date | undefined }> {
  const [oldest] = await read
    .select({ at: flags.createdAt })
    .from(flags)
    .where(eq(flags.state, "open"))
    .orderBy(asc(flags.createdAt))
    .limit(1);
  return { count: await countFlags(read, "open"), oldest: oldest?.at };
}

/** The reports that the person made, the latest first, with what she was answered. */
export function listOwnFlags(read: Reader, person: Pick<Person, "id">) {
  return read
    .select({ ...columns, detail: flags.detail, answer: flags.answer })
    .from(flags)
    .innerJoin(organizations, eq(organizations.id, flags.organizationId))
    .where(eq(flags.accountId, person.id))
    .orderBy(desc(flags.createdAt), desc(flags.id))
    .limit(100);
}

export type ReadFlag = NonNullable<Awaited<ReturnType<typeof findFlag>>>;

/** A report with what it says; undefined where there is none. For readers of moderation. */
export async function findFlag(read: Reader, uid: string) {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select({
      ...columns,
      id: flags.id,
      organizationId: flags.organizationId,
      detail: flags.detail,
      answer: flags.answer,
      accountId: flags.accountId,
    })
    .from(flags)
    .innerJoin(organizations, eq(organizations.id, flags.organizationId))
    .where(eq(flags.uid, uid))
    .limit(1);
  if (!row) return undefined;
  const { accountId, ...flag } = row;
  // Whether someone signed in reported it; who, staff need not know.
  return { ...flag, signedIn: accountId !== null };
}
