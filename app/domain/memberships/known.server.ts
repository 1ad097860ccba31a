import type { Reader } from "#db/client/index";
import { members } from "#db/schema/memberships";
import { currentOf } from "./roster.server";

/** Everyone on a roster now, with what tells whether someone else is the same person. */
export const listKnown = (read: Reader, organizationId: number) =>
  read
    .select({ uid: members.uid, name: members.name, mail: members.mail, phone: members.phone })
    .from(members)
    .where(currentOf(organizationId));

export type KnownMember = Awaited<ReturnType<typeof listKnown>>[number];
