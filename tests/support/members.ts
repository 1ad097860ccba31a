import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { type Member, members } from "#db/schema/memberships";
import { db } from "./database";

/** Someone on an organization's roster, written as she stands in the table; without an account unless one is named. */
export async function member(
  organization: { readonly id: number },
  facts: Partial<Omit<Member, "id" | "organizationId">> = {},
): Promise<Member> {
  const now = new Date();
  const uid = newUid();
  const name = facts.name ?? `Persona ${uid}`;
  const [written] = await db.tx((tx) =>
    tx
      .insert(members)
      .values({
        uid,
        organizationId: organization.id,
        name,
        nameKey: fold(name),
        since: "2024-02-01",
        createdAt: now,
        updatedAt: now,
        ...facts,
      })
      .returning(),
  );
  if (!written) throw new Error("the member was not written");
  return written;
}
