import { eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { tellLeaders } from "#app/domain/memberships/leaders.server";
import { env } from "#app/env.server";
import { openDb } from "#db/client/index";
import { organizations } from "#db/schema/organizations";

/**
 * The mistake that the kill test must be able to catch: the state in one transaction, the letter and the audit row in
 * the next. Submits drafts one after another until it is killed.
 */
const { dataDir, databaseUrl } = env();
const db = await openDb({ dataDir, databaseUrl });
const drafts = await db.fresh
  .select({ id: organizations.id })
  .from(organizations)
  .where(eq(organizations.state, "draft"))
  .orderBy(organizations.id);
console.log("http://127.0.0.1:0");
for (const { id } of drafts) {
  const now = new Date();
  await db.tx(async (tx) => {
    await tx
      .update(organizations)
      .set({ state: "in-review", submittedAt: now })
      .where(eq(organizations.id, id));
  });
  await db.tx(async (tx) => {
    await record(
      tx,
      "system",
      "organization.submit",
      { kind: "organization", id, organizationId: id },
      { now },
    );
    await tellLeaders(tx, id, "organization-submitted", now);
  });
}
setInterval(() => undefined, 60_000);
