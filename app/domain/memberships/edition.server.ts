import { and, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Day } from "#app/domain/calendar";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { members } from "#db/schema/memberships";
import type { MemberEdition } from "./member.schema";
import type { MemberRecord } from "./member.server";

const fieldNames = ["name", "mail", "phone", "since", "note"] as const;

/**
 * Changes what an organization notes of someone on its roster, as long as that still is of that version; her name only
 * where she has no account. "stale" where someone saved in between, she got an account, or she is no longer on it;
 * "overlapping" where the day she came, if it is another now, lies within an earlier stay of hers.
 */
export async function editMember(
  tx: Tx,
  person: Person,
  stored: MemberRecord,
  { version, name = stored.name, ...data }: MemberEdition,
  now = new Date(),
): Promise<"edited" | "stale" | "overlapping"> {
  if (data.since !== stored.since && (await liesInEarlierStay(tx, stored, data.since))) return "overlapping";
  const renamed = stored.accountId === null ? { name, nameKey: fold(name) } : {};
  const [written] = await tx
    .update(members)
    .set({ ...data, ...renamed, updatedAt: now, version: sql`${members.version} + 1` })
    .where(
      and(
        eq(members.id, stored.id),
        eq(members.version, version),
        isNull(members.until),
        stored.accountId === null ? isNull(members.accountId) : isNotNull(members.accountId),
      ),
    )
    .returning({ id: members.id });
  if (!written) return "stale";
  const saved = { ...data, name: stored.accountId === null ? name : stored.name };
  const fields = fieldNames.filter((field) => stored[field] !== saved[field]);
  await record(
    tx,
    person,
    "membership.edit",
    { kind: "member", id: stored.id, organizationId: stored.organizationId },
    { fields, now },
  );
  return "edited";
}

/** Whether an account was of the organization until after that day, in another stay. */
async function liesInEarlierStay(
  tx: Tx,
  { id, organizationId, accountId }: MemberRecord,
  since: Day,
): Promise<boolean> {
  if (accountId === null) return false;
  const earlier = and(
    eq(members.organizationId, organizationId),
    eq(members.accountId, accountId),
    ne(members.id, id),
    gt(members.until, since),
  );
  return (await tx.$count(members, earlier)) > 0;
}
