import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { listLeaders } from "#app/domain/memberships/leaders.server";
import { notify } from "#app/domain/notifications/notify.server";
import { archiveOrganization } from "#app/domain/organizations/archive.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { newUid } from "#app/domain/secrets.server";
import { resumeLines } from "#app/domain/sign-ups/waitlist.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { activities } from "#db/schema/activities";
import { type MeasureKind, measures } from "#db/schema/moderation";
import { organizations } from "#db/schema/organizations";

interface Taking {
  readonly kind: MeasureKind;
  /** Its leaders read it. */
  readonly reason: string;
  /** The report from which it follows. */
  readonly flagId?: number | undefined;
}

export type Measured = "warned" | "hidden" | "archived" | "moved-on";

/**
 * Warns an organization's leaders, hides its profile from everyone but its people and staff, or archives it; its
 * leaders are told why. "moved-on" where the profile is hidden, archived or merged already, or is not one that can be
 * archived.
 */
export async function takeMeasure(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { kind, reason, flagId }: Taking,
  now = new Date(),
): Promise<Measured> {
  const done = await acts[kind](tx, person, organization, reason, now);
  if (done === "moved-on") return done;
  const [measure] = await tx
    .insert(measures)
    .values({
      uid: newUid(),
      organizationId: organization.id,
      flagId: flagId ?? null,
      kind,
      reason,
      takenAt: now,
      takenBy: person.id,
    })
    .returning({ id: measures.id });
  if (!measure) throw new Error("a measure was not stored");
  await tell(tx, organization.id, `organization-${done}`, measure.id, now);
  return done;
}

type Act = (
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  reason: string,
  now: Date,
) => Promise<Measured>;

const acts: Readonly<Record<MeasureKind, Act>> = {
  async warn(tx, person, { id }, _reason, now) {
    const [alone] = await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(and(eq(organizations.id, id), isNull(organizations.mergedIntoId)))
      .limit(1);
    if (!alone) return "moved-on";
    await recordAct(tx, person, "organization.warn", id, now);
    return "warned";
  },
  async hide(tx, person, { id }, reason, now) {
    const [hidden] = await tx
      .update(organizations)
      .set({ hiddenAt: now, hiddenBy: person.id, hiddenReason: reason })
      .where(
        and(eq(organizations.id, id), isNull(organizations.hiddenAt), isNull(organizations.mergedIntoId)),
      )
      .returning({ id: organizations.id });
    if (!hidden) return "moved-on";
    await recordAct(tx, person, "organization.hide", id, now);
    await profileChanged(tx, id, now);
    return "hidden";
  },
  archive: (tx, person, organization, reason, now) =>
    archiveOrganization(tx, person, organization, { move: "withdraw", reason }, now),
};

/** Shows a hidden profile again, and lifts the measure. "moved-on" where it is not hidden, or part of another. */
export async function showAgain(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  now = new Date(),
): Promise<"shown" | "moved-on"> {
  const { id } = organization;
  const [shown] = await tx
    .update(organizations)
    .set({ hiddenAt: null, hiddenBy: null, hiddenReason: null })
    .where(
      and(eq(organizations.id, id), isNotNull(organizations.hiddenAt), isNull(organizations.mergedIntoId)),
    )
    .returning({ id: organizations.id });
  if (!shown) return "moved-on";
  await tx
    .update(measures)
    .set({ liftedAt: now, liftedBy: person.id })
    .where(and(eq(measures.organizationId, id), eq(measures.kind, "hide"), isNull(measures.liftedAt)));
  await recordAct(tx, person, "organization.show", id, now);
  await resumeLines(tx, eq(activities.organizationId, id), now);
  await profileChanged(tx, id, now);
  for (const accountId of await listLeaders(tx, id))
    await notify(tx, { accountId }, "organization-shown", { organizationId: id }, now);
  return "shown";
}

type MeasureLetter = `organization-${Exclude<Measured, "moved-on">}`;

async function tell(tx: Tx, organizationId: number, kind: MeasureLetter, measureId: number, now: Date) {
  for (const accountId of await listLeaders(tx, organizationId))
    await notify(tx, { accountId }, kind, { organizationId, measureId }, now);
}

const recordAct = (
  tx: Tx,
  person: Person,
  act: "organization.warn" | "organization.hide" | "organization.show",
  id: number,
  now: Date,
) => record(tx, person, act, { kind: "organization", id, organizationId: id }, { role: "networks", now });
