import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { listRoles } from "./member.server";

/** A person's own place on a roster, of today or the last she had. */
export async function findOwnPlace(read: Reader, person: Pick<Person, "id">, organizationId: number) {
  const [latest] = await read
    .select({
      id: members.id,
      organizationId: members.organizationId,
      accountId: members.accountId,
      listed: members.listed,
      since: members.since,
      until: members.until,
      departure: members.departure,
      departureReason: members.departureReason,
    })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.accountId, person.id)))
    .orderBy(desc(members.id))
    .limit(1);
  return latest;
}

export type OwnPlace = NonNullable<Awaited<ReturnType<typeof findOwnPlace>>>;

/** A person's own roles in an organization, the latest first. */
export const listOwnRoles = (read: Reader, person: Pick<Person, "id">, organizationId: number) =>
  listRoles(read, organizationId, person.id);

/** A person says whether the other members may read her name. */
export async function setListed(
  tx: Tx,
  person: Person,
  { id, organizationId }: Pick<OwnPlace, "id" | "organizationId">,
  listed: boolean,
  now = new Date(),
): Promise<"saved" | "unchanged"> {
  const [written] = await tx
    .update(members)
    .set({ listed, updatedAt: now })
    .where(and(eq(members.id, id), isNull(members.until), ne(members.listed, listed)))
    .returning({ id: members.id });
  if (!written) return "unchanged";
  await record(
    tx,
    person,
    "membership.listing",
    { kind: "member", id, organizationId },
    { fields: ["listed"], now },
  );
  return "saved";
}
