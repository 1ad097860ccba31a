import { isEditor, isLeader, isMember, type Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type AuditEvent, auditEvents } from "#db/schema/audit";

export type Actor = Viewer | "system";

export interface AuditObject {
  readonly kind: string;
  readonly id: number | null;
  /** The organization whose leaders may read of this act. */
  readonly organizationId?: number | null;
}

export interface RecordOptions {
  /** The right under which it was done, where it is not the one that follows from the object. */
  readonly role?: string;
  readonly outcome?: AuditEvent["outcome"];
  /** Names of the fields that changed, never their values. */
  readonly fields?: readonly string[];
  readonly now?: Date;
}

/**
 * Writes who did what to which object, in the transaction of the act itself. The row can never be changed or
 * removed. `act` is a word such as `grant.revoke`; the locale files give each its sentence.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  act: string,
  object: AuditObject,
  options: RecordOptions = {},
): Promise<void> {
  await tx.insert(auditEvents).values({
    at: options.now ?? new Date(),
    accountId: actor === "system" ? null : actor.id,
    role: options.role ?? roleOf(actor, object.organizationId),
    act,
    objectKind: object.kind,
    objectId: object.id,
    organizationId: object.organizationId ?? null,
    outcome: options.outcome ?? "done",
    fields: [...(options.fields ?? [])],
  });
}

function roleOf(actor: Actor, organizationId: number | null | undefined): string {
  if (actor === "system") return "system";
  if (actor.id === null) return "visitor";
  if (organizationId === null || organizationId === undefined) return "self";
  if (isLeader(actor, organizationId)) return "leader";
  if (isEditor(actor, organizationId)) return "editor";
  if (isMember(actor, organizationId)) return "member";
  return actor.grants[0]?.role ?? "self";
}
