import { eq } from "drizzle-orm";
import { mergeOrganizations } from "#app/domain/merges/merge.server";
import { flagOrganization } from "#app/domain/moderation/flags.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import { visitor } from "#app/domain/viewer";
import { merges } from "#db/schema/merges";
import { flags, measures } from "#db/schema/moderation";
import { organizations } from "#db/schema/organizations";
import { addOrganization, type Scene } from "./cast";
import { db } from "./database";

/** One more published profile of the scene's canton, which nobody leads. */
export const otherProfile = () => db.tx((tx) => addOrganization(tx, "published", new Date()));

/** A profile of the same canton under nearly the same name. */
export async function twinProfile({ organization }: Pick<Scene, "organization">): Promise<string> {
  const twin = await otherProfile();
  await db.tx(async (tx) => {
    const [row] = await tx
      .select({ name: organizations.name, nameKey: organizations.nameKey })
      .from(organizations)
      .where(eq(organizations.id, organization.id))
      .limit(1);
    if (row) await tx.update(organizations).set(row).where(eq(organizations.id, twin.id));
  });
  return twin.slug;
}

/** A report that the viewer made and that was answered. */
export async function ownFlag({ organization, viewer }: Scene): Promise<void> {
  await openFlag({ organization });
  await db.tx((tx) =>
    tx
      .update(flags)
      .set({
        accountId: viewer.id,
        state: "upheld",
        decidedAt: new Date(),
        answer: "La organización ya lo corrigió.",
      })
      .where(eq(flags.organizationId, organization.id)),
  );
}

/** The scene's organization was warned and is hidden. */
export async function measured(scene: Scene): Promise<void> {
  await hide(scene);
  const now = new Date();
  await db.tx(async (tx) => {
    for (const kind of ["warn", "hide"] as const)
      await tx.insert(measures).values({
        uid: newUid(),
        organizationId: scene.organization.id,
        kind,
        reason: "Publica el teléfono de una persona que no lo quiso.",
        takenAt: now,
        takenBy: scene.other.id,
      });
  });
}

/** The outside name of a report of the scene's organization, made without an account. */
export async function openFlag({ organization }: Pick<Scene, "organization">): Promise<string> {
  const report = { reason: "wrong-data", detail: "El teléfono no es de ellas." } as const;
  await db.tx((tx) => flagOrganization(tx, visitor("es"), organization, report));
  const [flag] = await db.fresh
    .select({ uid: flags.uid })
    .from(flags)
    .where(eq(flags.organizationId, organization.id))
    .limit(1);
  return flag?.uid ?? "";
}

/** The outside name of a merge that took the scene's organization into another one. */
export async function mergedAway({ organization, other }: Scene): Promise<string> {
  const kept = await otherProfile();
  // As far as a merge asks who makes it.
  const merger = { id: other.id, grants: [], roles: [] } as unknown as Person;
  await db.tx((tx) => mergeOrganizations(tx, merger, kept, organization, "Son la misma gente."));
  const [merge] = await db.fresh
    .select({ uid: merges.uid })
    .from(merges)
    .where(eq(merges.absorbedId, organization.id))
    .limit(1);
  return merge?.uid ?? "";
}

/** Hides the scene's organization. */
export async function hide({ organization }: Scene): Promise<void> {
  await db.tx((tx) =>
    tx
      .update(organizations)
      .set({ hiddenAt: new Date(), hiddenReason: "Pone en peligro a alguien" })
      .where(eq(organizations.id, organization.id)),
  );
}
