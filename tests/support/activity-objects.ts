import { eq } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import { activities, activityHosts } from "#db/schema/activities";
import type { AnswerState } from "#db/schema/invitations";
import { organizations } from "#db/schema/organizations";
import { activity } from "./activities";
import { addOrganization, type Scene } from "./cast";
import { db } from "./database";

/** An activity of an organization, with one date tomorrow. */
export async function activityOf(
  { organization }: Pick<Scene, "organization">,
  facts: Omit<Parameters<typeof activity>[0], "organization"> = {},
) {
  const [row] = await db.fresh
    .select({ id: organizations.id, cantonId: organizations.cantonId })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .limit(1);
  if (!row) throw new Error("The organization is gone.");
  const { activity: written, occurrence } = await activity({ ...facts, organization: row });
  return { slug: written.slug, id: written.id, day: occurrence.day, version: written.version };
}

/** A hidden activity of the scene's organization. */
export async function hiddenActivityOf(scene: Scene) {
  const made = await activityOf(scene);
  await db.tx((tx) =>
    tx
      .update(activities)
      .set({ hiddenAt: new Date(), hiddenReason: "Repite datos de otra persona." })
      .where(eq(activities.id, made.id)),
  );
  return made;
}

/** The question to another organization whether it organizes an activity of the scene's organization too. */
export const hostAskedBy = async (scene: Scene, state: AnswerState = "pending") => {
  const other = await db.tx((tx) => addOrganization(tx, "published", new Date()));
  return question(await activityOf(scene), other.id, state);
};

/** The question to the scene's organization whether it organizes another one's activity too. */
export const hostAskedOf = async (scene: Scene, state: AnswerState = "pending") => {
  const other = await db.tx((tx) => addOrganization(tx, "published", new Date()));
  return question(await activityOf({ organization: other }), scene.organization.id, state);
};

async function question(
  { slug, id }: { readonly slug: string; readonly id: number },
  organizationId: number,
  state: AnswerState,
) {
  const uid = newUid();
  await db.tx((tx) =>
    tx.insert(activityHosts).values({ uid, activityId: id, organizationId, state, createdAt: new Date() }),
  );
  return { slug, uid };
}
