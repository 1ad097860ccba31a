import { record } from "#app/domain/audit/log.server";
import { notify } from "#app/domain/notifications/notify.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import type { OrganizationRole } from "#db/schema/memberships";
import type { MemberRecord } from "./member.server";
import { currentRole, giveRole } from "./roles.server";

interface Change {
  readonly role: OrganizationRole;
  /** The role she had when the form was opened. */
  readonly held?: OrganizationRole | undefined;
}

/**
 * Someone who leads gives a member another role, who is told by letter. "stale" where her role is no longer the one
 * that the form showed; "last-leader" where nobody would lead the organization any more.
 */
export async function changeRole(
  tx: Tx,
  person: Person,
  { id, organizationId, accountId }: Pick<MemberRecord, "id" | "organizationId" | "accountId">,
  { role, held }: Change,
  now = new Date(),
): Promise<"changed" | "unchanged" | "stale" | "last-leader" | "gone"> {
  if (accountId === null) return "gone";
  const belonging = { organizationId, accountId };
  const current = await currentRole(tx, belonging);
  if (current !== undefined && current !== held) return "stale";
  const given = await giveRole(tx, belonging, role, now);
  if (given !== "given") return given;
  await record(
    tx,
    person,
    "membership.role",
    { kind: "member", id, organizationId },
    { fields: ["role"], now },
  );
  if (accountId !== person.id) await notify(tx, { accountId }, "role-changed", { organizationId, role }, now);
  return "changed";
}
