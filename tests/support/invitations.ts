import { and, eq, isNull } from "drizzle-orm";
import { inviteByLink } from "#app/domain/invitations/invitation.server";
import { findInvitation } from "#app/domain/invitations/list.server";
import { invitations } from "#db/schema/invitations";
import { memberships } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "./database";
import { asPerson, type TestPerson } from "./people";

type Led = { readonly id: number; readonly leader: TestPerson };

/** A link of the organization, made by its leader: its outside name and its secret. */
export async function link(
  organization: Led,
  { places = 5, days = 7, role = "member" as "member" | "editor" } = {},
  now = new Date(),
): Promise<{ uid: string; token: string }> {
  const leader = await asPerson(organization.leader);
  const made = await db.tx((tx) =>
    inviteByLink(tx, leader, organization, { uid: "", role, places, days }, now),
  );
  if (made === "too-many") throw new Error("no more links");
  const shown = await findInvitation(db.fresh, organization, made.uid, now);
  return { uid: made.uid, token: shown?.token ?? "" };
}

/** The invitation as it stands. */
export async function invitationNamed(uid: string) {
  const [found] = await db.fresh.select().from(invitations).where(eq(invitations.uid, uid)).limit(1);
  if (!found) throw new Error(`invitation ${uid} is gone`);
  return found;
}

/** The role that someone has in an organization now. */
export async function roleOf(someone: { readonly id: number }, organization: { readonly id: number }) {
  const [found] = await db.fresh
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.organizationId, organization.id),
        eq(memberships.accountId, someone.id),
        isNull(memberships.until),
      ),
    )
    .limit(1);
  return found?.role;
}

/** The kinds of letters that were written to someone. */
export const lettersTo = async ({ id }: { readonly id: number }): Promise<string[]> =>
  (await rows(notifications)).filter((row) => row.accountId === id).map(({ kind }) => kind);
