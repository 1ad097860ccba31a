import { record } from "#app/domain/audit/log.server";
import { newUid } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { type KnownMember, listKnown } from "./known.server";
import { type Likely, likelySame } from "./likeness";
import type { MemberData } from "./member.schema";

/**
 * Notes someone without an account on the roster. Refused, naming the other, where someone there seems to be the same
 * person and was not said to be another.
 */
export async function addMember(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { another, ...data }: MemberData,
  now = new Date(),
): Promise<"added" | { readonly likely: Likely<KnownMember> }> {
  const known = await listKnown(tx, organization.id);
  const likely = likelySame(
    data,
    known.filter(({ uid }) => !another.includes(uid)),
  );
  if (likely) return { likely };
  const [written] = await tx
    .insert(members)
    .values({
      ...data,
      uid: newUid(),
      organizationId: organization.id,
      nameKey: fold(data.name),
      createdAt: now,
      createdBy: person.id,
      updatedAt: now,
    })
    .returning({ id: members.id });
  if (!written) throw new Error("a member was not stored");
  await record(
    tx,
    person,
    "membership.add",
    { kind: "member", id: written.id, organizationId: organization.id },
    { now },
  );
  return "added";
}
