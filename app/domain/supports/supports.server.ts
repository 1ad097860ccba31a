import { and, asc, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { touchProfile } from "#app/domain/organizations/edition.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { newUid } from "#app/domain/secrets.server";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { organizationSupports } from "#db/schema/profiles";
import type { SupportData } from "./support.schema";

/** Offers and needs of one organization together. */
export const mostSupports = 30;

interface Subject {
  readonly id: number;
}

/** What an organization offers and looks for, in the order in which it was added; for those who edit it. */
export const listSupports = (read: Reader, organization: Subject) =>
  read
    .select({
      uid: organizationSupports.uid,
      side: organizationSupports.side,
      support: organizationSupports.support,
      detail: organizationSupports.detail,
    })
    .from(organizationSupports)
    .where(eq(organizationSupports.organizationId, organization.id))
    .orderBy(asc(organizationSupports.id));

/** One more offer or need. Refused where it stands there already, where there are thirty, or "closed". */
export async function addSupport(
  tx: Tx,
  person: Person,
  organization: Subject,
  data: SupportData,
  now = new Date(),
): Promise<"added" | "already-there" | "full" | "closed"> {
  if (!(await touchProfile(tx, organization.id, now))) return "closed";
  const held = await listSupports(tx, organization);
  if (held.some(({ side, support }) => side === data.side && support === data.support))
    return "already-there";
  if (held.length >= mostSupports) return "full";
  await insertSupports(tx, organization.id, [data], now);
  await recordSupport(tx, person, organization, "add", now);
  return "added";
}

/** Writes offers and needs of a profile; nothing is asked and nothing is noted. */
export async function insertSupports(
  tx: Tx,
  organizationId: number,
  supports: readonly SupportData[],
  now: Date,
): Promise<void> {
  const rows = supports.map((support) => ({ ...support, uid: newUid(), organizationId, createdAt: now }));
  if (rows.length > 0) await tx.insert(organizationSupports).values(rows);
}

/** Takes an offer or a need away. "gone" where there is none of that name, or the profile can no longer be edited. */
export async function removeSupport(
  tx: Tx,
  person: Person,
  organization: Subject,
  uid: string,
  now = new Date(),
): Promise<"removed" | "gone"> {
  if (!isUid(uid) || !(await touchProfile(tx, organization.id, now))) return "gone";
  const removed = await tx
    .delete(organizationSupports)
    .where(and(eq(organizationSupports.organizationId, organization.id), eq(organizationSupports.uid, uid)))
    .returning({ id: organizationSupports.id });
  if (removed.length === 0) return "gone";
  await recordSupport(tx, person, organization, "remove", now);
  return "removed";
}

async function recordSupport(
  tx: Tx,
  person: Person,
  { id }: Subject,
  act: "add" | "remove",
  now: Date,
): Promise<void> {
  await record(tx, person, `support.${act}`, { kind: "organization", id, organizationId: id }, { now });
  await profileChanged(tx, id, now);
}
