import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveOrganization } from "#app/domain/organizations/archive.server";
import { deleteAccount, listLedAlone } from "#app/domain/privacy/account-deletion.server";
import { personColumns } from "#db/registry/person-columns";
import { accounts } from "#db/schema/accounts";
import { tables } from "#db/schema/index";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { db, rows } from "#tests/support/database";
import { join, published } from "#tests/support/organizations";
import { asPerson, enter, person } from "#tests/support/people";

test("a deleted account is named nowhere but in the log, and its address gets one last letter", async () => {
  const ana = await person("Ana");
  await enter(ana);
  const organization = await published({ leader: ana });
  await join(await person("Otra"), organization, "leader");
  await db.tx((tx) => tx.update(organizations).set({ confirmedBy: ana.id, hiddenBy: ana.id }));
  const viewer = await asPerson(ana);
  expect(await db.tx((tx) => deleteAccount(tx, viewer))).toBe("deleted");
  for (const { table, column } of personColumns) {
    const named = (await rows(tables[table])).filter(
      (row) => (row as Record<string, unknown>)[column] === ana.id,
    );
    if (table !== "auditEvents") expect({ table, column, named }).toEqual({ table, column, named: [] });
    else expect(named.length).toBeGreaterThan(0);
  }
  const [last] = (await rows(notifications)).filter(({ kind }) => kind === "account-deleted");
  expect(last).toMatchObject({ accountId: null, state: "pending", detail: "discreet" });
  expect(JSON.stringify(await rows(accounts))).not.toContain(ana.mail);
});

test("nobody leaves an organization without a leader: archived, it holds her no longer", async () => {
  const sola = await person("Sola");
  const organization = await published({ leader: sola });
  const viewer = await asPerson(sola);
  expect(await db.tx((tx) => deleteAccount(tx, viewer))).toBe("last-leader");
  expect((await listLedAlone(db.fresh, sola.id)).map(({ slug }) => slug)).toEqual([organization.slug]);
  const [still] = await db.fresh.select().from(accounts).where(eq(accounts.id, sola.id));
  expect(still?.name).toBe("Sola");
  await db.tx((tx) => archiveOrganization(tx, viewer, organization, { move: "archive", reason: null }));
  expect(await db.tx((tx) => deleteAccount(tx, viewer))).toBe("deleted");
});
