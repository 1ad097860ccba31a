import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person, Viewer } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { type FlagReason, type FlagState, flags } from "#db/schema/moderation";

interface Report {
  readonly reason: FlagReason;
  readonly detail: string | null;
}

/**
 * Tells staff that something is wrong with a profile; with an account or without. "already" where the same person's
 * report of it still waits. Nobody but staff and who reported ever learns of it.
 */
export async function flagOrganization(
  tx: Tx,
  viewer: Viewer,
  organization: { readonly id: number },
  { reason, detail }: Report,
  now = new Date(),
): Promise<"flagged" | "already"> {
  if (viewer.id !== null && (await isWaiting(tx, viewer.id, organization.id))) return "already";
  const [flag] = await tx
    .insert(flags)
    .values({
      uid: newUid(),
      organizationId: organization.id,
      accountId: viewer.id,
      reason,
      detail,
      state: "open",
      createdAt: now,
    })
    .returning({ id: flags.id });
  await record(tx, viewer, "flag.make", { kind: "flag", id: flag?.id ?? null }, { now });
  return "flagged";
}

async function isWaiting(tx: Tx, accountId: number, organizationId: number): Promise<boolean> {
  const open = await tx
    .select({ id: flags.id })
    .from(flags)
    .where(
      and(eq(flags.accountId, accountId), eq(flags.organizationId, organizationId), eq(flags.state, "open")),
    )
    .limit(1);
  return open.length > 0;
}

/** Closes a report with an answer for whoever made it. "decided" where someone was faster. */
export async function decideFlag(
  tx: Tx,
  person: Person,
  flag: Pick<typeof flags.$inferSelect, "id" | "organizationId">,
  { decision, answer }: { readonly decision: Exclude<FlagState, "open">; readonly answer: string },
  now = new Date(),
): Promise<"upheld" | "dismissed" | "decided"> {
  const [closed] = await tx
    .update(flags)
    .set({ state: decision, answer, decidedAt: now, decidedBy: person.id })
    .where(and(eq(flags.id, flag.id), eq(flags.state, "open")))
    .returning({ id: flags.id });
  if (!closed) return "decided";
  await record(
    tx,
    person,
    decision === "upheld" ? "flag.uphold" : "flag.dismiss",
    { kind: "flag", id: flag.id },
    { role: "networks", now },
  );
  return decision;
}
