import { eq } from "drizzle-orm";
import type { ChannelData } from "#app/domain/channels/channel.schema";
import { claimProfile } from "#app/domain/claims/claim.server";
import { loadOrganization } from "#app/domain/organizations/loading.server";
import { hashToken, newToken, newUid } from "#app/domain/secrets.server";
import { claims, freshnessQuestions } from "#db/schema/claims";
import type { Organization } from "#db/schema/organizations";
import { addPerson, type Scene } from "./cast";
import { db } from "./database";
import { current, organizationData } from "./organizations";
import { asPerson, staff, type TestPerson } from "./people";

/** What a person writes to show that a profile is hers. */
export const proof = "Coordino las reuniones de los sábados desde 2021; pregunte por mí en la casa comunal.";

/** A profile that staff loaded and nobody leads. */
export async function unclaimed(
  facts: Parameters<typeof organizationData>[0] & { readonly channels?: readonly ChannelData[] } = {},
  now = new Date(),
): Promise<Organization> {
  const { channels = [], ...said } = facts;
  const data = await organizationData(said);
  const networks = await asPerson(await staff("networks"));
  const { id } = await db.tx((tx) => loadOrganization(tx, networks, data, { channels }, now));
  return current(id);
}

/** A claim of that person, and what it came to. */
export async function claim(
  someone: TestPerson,
  organization: { readonly id: number },
  now = new Date(),
): Promise<string> {
  const viewer = await asPerson(someone);
  return db.tx((tx) => claimProfile(tx, viewer, organization, { proof }, now));
}

/** The claims on an organization, oldest first. */
export const claimsOn = ({ id }: { readonly id: number }) =>
  db.fresh.select().from(claims).where(eq(claims.organizationId, id)).orderBy(claims.id);

/** A claim that waits on the scene's organization, by someone who has no part in it or by that account. */
export async function waitingClaim({ organization }: Scene, accountId?: number): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    const claimant = accountId ?? (await addPerson(tx, {}, now)).id;
    await tx.insert(claims).values({
      uid,
      organizationId: organization.id,
      accountId: claimant,
      proof,
      state: "pending",
      createdAt: now,
    });
  });
  return uid;
}

/** The secret of a letter that asked the scene's other person whether the profile still holds. */
export async function freshnessToken({ organization, other }: Scene): Promise<string> {
  const token = newToken();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(freshnessQuestions).values({
      organizationId: organization.id,
      accountId: other.id,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
  });
  return token;
}

/** The outside name of the scene's organization. */
export async function uidOf({ organization }: Scene): Promise<string> {
  return (await current(organization.id)).uid;
}
