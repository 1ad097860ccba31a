import { eq } from "drizzle-orm";
import { hashToken, newToken, newUid, seal } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import { activity } from "./activities";
import type { Scene } from "./cast";
import { db } from "./database";

const day = 86_400_000;

/** An activity of the scene's organization, with places for participants, tomorrow or at that instant. */
export async function activityOf({ organization }: Scene, startsAt = new Date(Date.now() + day)) {
  const [row] = await db.fresh
    .select({ cantonId: tables.organizations.cantonId })
    .from(tables.organizations)
    .where(eq(tables.organizations.id, organization.id))
    .limit(1);
  const cantonId = row?.cantonId ?? 0;
  return activity({
    organization: { id: organization.id, cantonId },
    places: { participant: 12 },
    startsAt,
  });
}

/** One that began an hour ago. */
export const begunActivityOf = (scene: Scene) => activityOf(scene, new Date(Date.now() - 3_600_000));

/** Someone on the list of the date of an activity of the scene: an account's, or with the link of that token. */
export async function signUpOf(
  scene: Scene,
  { accountId = null, token = newToken() }: { accountId?: number | null; token?: string } = {},
) {
  const { activity: of, occurrence } = await activityOf(scene);
  const uid = newUid();
  const name = `Canaria ${uid}`;
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.signUps).values({
      uid,
      occurrenceId: occurrence.id,
      role: "participant",
      accountId,
      name,
      nameKey: name.toLowerCase(),
      ...(accountId === null && { tokenHash: hashToken(token), sealedToken: seal("sign-up", token) }),
      locale: "es",
      state: "confirmed",
      origin: "self",
      needs: [],
      createdAt: now,
      confirmedAt: now,
    });
    await tx
      .update(tables.occurrenceSeats)
      .set({ taken: 1 })
      .where(eq(tables.occurrenceSeats.occurrenceId, occurrence.id));
  });
  return { slug: of.slug, uid, token };
}
