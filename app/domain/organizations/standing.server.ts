import { eq } from "drizzle-orm";
import type { Reader } from "#db/client/index";
import { organizations } from "#db/schema/organizations";

/** When and why the profile was sent back, and when it was last changed; for those who may change it. */
export async function findReturn(read: Reader, organization: { readonly id: number }) {
  const [found] = await read
    .select({
      returnedAt: organizations.returnedAt,
      returnedReason: organizations.returnedReason,
      updatedAt: organizations.updatedAt,
    })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .limit(1);
  return found;
}
