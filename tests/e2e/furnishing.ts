import { eq } from "drizzle-orm";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { insertGrant } from "#app/domain/grants/grant.server";
import { startSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { NotificationState } from "#db/schema/notifications";
import { mailboxLetter, sampleAccount, waitingGrant } from "#tests/support/access-objects";
import type { Scene, ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { measured, mergedAway, openFlag, ownFlag, twinProfile } from "#tests/support/tidying";

/** Who should look at a page, and what should be there, so that it is walked as a person would see it and not empty. */
export interface Furnishing {
  readonly kind?: ViewerKind;
  readonly furnish?: (scene: Scene) => Promise<unknown>;
}

const day = 86_400_000;

async function letters({ viewer, other }: Scene): Promise<void> {
  const now = new Date();
  const states: readonly NotificationState[] = ["pending", "sent", "failed", "suppressed"];
  await db.tx(async (tx) => {
    for (const state of states) {
      const uid = newUid();
      await tx.insert(tables.notifications).values({
        uid,
        kind: "password-changed",
        accountId: viewer.id ?? other.id,
        params: {},
        locale: "es",
        detail: "discreet",
        state,
        dueAt: now,
        giveUpAt: new Date(now.getTime() + day),
        messageId: `<${uid}@tejido.test>`,
        sentAt: state === "sent" ? now : null,
        createdAt: now,
      });
    }
  });
}

/** Grants in every standing: waiting, in force, revoked, run out. */
async function grants(scene: Scene): Promise<void> {
  await waitingGrant(scene);
  const now = new Date();
  const base = {
    accountId: scene.other.id,
    officeId: null,
    reason: "Acompaña las redes del norte",
    grantedBy: scene.viewer.id,
    createdAt: new Date(now.getTime() - 40 * day),
    approvedAt: new Date(now.getTime() - 40 * day),
  };
  await db.tx(async (tx) => {
    await insertGrant(tx, { ...base, role: "networks", expiresAt: new Date(now.getTime() + day) });
    await insertGrant(tx, { ...base, role: "auditor", expiresAt: new Date(now.getTime() - day) });
    await insertGrant(tx, {
      ...base,
      role: "admin",
      expiresAt: new Date(now.getTime() + day),
      revokedAt: now,
      revokedBy: scene.viewer.id,
      revokedReason: "Cambió de tarea",
    });
  });
}

async function returned({ organization }: Scene): Promise<void> {
  const now = new Date();
  await db.tx(async (tx) => {
    await tx
      .update(tables.organizations)
      .set({ state: "draft", returnedAt: now, returnedReason: "Cuente en qué barrio se reúnen." })
      .where(eq(tables.organizations.id, organization.id));
  });
}

async function pendingSecret({ viewer }: Scene): Promise<void> {
  if (viewer.id === null) throw new Error("A visitor has no second factor.");
  const session = { id: "", uid: "", shared: true, confirmedAt: new Date() };
  const person = await findPerson(db.fresh, viewer.id, session);
  if (!person) throw new Error("The viewer has no account.");
  await db.tx((tx) => startSecondFactor(tx, person));
}

/** By route id; a page that is not here is walked by whoever sees most, as the scene left it. */
export const furnishings: Readonly<Record<string, Furnishing>> = {
  "routes/home/show": { kind: "visitor" },
  "routes/home/mine": { kind: "leader", furnish: returned },
  "routes/directory/index": { kind: "visitor" },
  "routes/profiles/show": { kind: "leader" },
  "routes/profiles/hub": { kind: "leader", furnish: measured },
  "routes/duplicates/index": { furnish: twinProfile },
  "routes/merges/index": { furnish: mergedAway },
  "routes/moderation/report": { kind: "visitor" },
  "routes/moderation/mine": { kind: "newcomer", furnish: ownFlag },
  "routes/moderation/index": { furnish: openFlag },
  "routes/moderation/measures": { furnish: measured },
  "routes/accounts/registration": { kind: "visitor" },
  "routes/accounts/sign-in": { kind: "visitor" },
  "routes/accounts/sign-in-code": { kind: "visitor" },
  "routes/accounts/recovery": { kind: "visitor" },
  "routes/accounts/edit": { kind: "sleeping" },
  "routes/accounts/index": { kind: "admin", furnish: grants },
  "routes/accounts/show": { kind: "admin", furnish: grants },
  "routes/second-factors/new": { kind: "newcomer", furnish: pendingSecret },
  "routes/notifications/index": { kind: "newcomer", furnish: letters },
  "routes/notifications/queue": { kind: "admin", furnish: letters },
  "routes/management/show": { kind: "admin", furnish: grants },
  "routes/audit/index": { kind: "auditor" },
  "routes/demo/index": { kind: "visitor", furnish: sampleAccount },
  "routes/demo/mailbox": { kind: "visitor", furnish: mailboxLetter },
  "routes/demo/letter": { kind: "visitor" },
};
