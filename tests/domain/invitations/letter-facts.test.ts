import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readFacts } from "#app/domain/notifications/facts.server";
import { newToken, newUid } from "#app/domain/secrets.server";
import { invitations } from "#db/schema/invitations";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";

test("an invitation that is over is not sent, and one that leaves says nothing but its link", async () => {
  const organization = await published();
  const now = new Date();
  const later = new Date(now.getTime() + 86_400_000);
  const [written] = await db.tx((tx) =>
    tx
      .insert(invitations)
      .values({
        ...{ uid: newUid(), organizationId: organization.id, role: "member", means: "mail", places: 1 },
        ...{ tokenHash: newToken(), state: "pending", createdAt: now, expiresAt: later },
      })
      .returning({ id: invitations.id }),
  );
  const invitationId = written?.id ?? 0;
  const facts = (at: Date) =>
    readFacts(
      db.fresh,
      "membership-invitation",
      { accountId: null, params: { invitationId }, locale: "es" },
      { token: "t" },
      at,
    );
  expect(await facts(now)).toEqual({ token: "t" });
  expect(await facts(later)).toBeUndefined();
  await db.tx((tx) =>
    tx.update(invitations).set({ state: "cancelled" }).where(eq(invitations.id, invitationId)),
  );
  expect(await facts(now)).toBeUndefined();
});
