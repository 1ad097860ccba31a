import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editOrganization } from "#app/domain/organizations/edition.server";
import { themesOf } from "#app/domain/organizations/themes.server";
import { auditEvents } from "#db/schema/audit";
import type { Organization } from "#db/schema/organizations";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { current, draft, published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const dataOf = (organization: Organization) => ({
  name: organization.name,
  acronym: organization.acronym,
  kind: organization.kind,
  legalForm: organization.legalForm,
  formedBy: organization.formedBy,
  mission: organization.mission,
  themes: ["integration" as const, "women" as const],
  canton: organization.cantonId,
  publicMail: organization.publicMail,
});

const editsOf = (id: number) =>
  db.fresh
    .select({ fields: auditEvents.fields })
    .from(auditEvents)
    .where(and(eq(auditEvents.act, "organization.edit"), eq(auditEvents.objectId, id)));

test("an edit is written with the names of the fields that changed, never their values", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  const data = { ...dataOf(organization), name: "Otro Nombre Ágil", themes: ["health" as const] };
  expect(await db.tx((tx) => editOrganization(tx, ana, organization, data, 1))).toBe("edited");
  expect(await current(organization.id)).toMatchObject({
    name: "Otro Nombre Ágil",
    nameKey: "otro nombre agil",
    slug: organization.slug,
    state: "draft",
    version: 2,
  });
  expect((await themesOf(db.fresh, [organization.id])).get(organization.id)).toEqual(["health"]);
  expect(await editsOf(organization.id)).toEqual([{ fields: ["name", "themes"] }]);
});

test("of two edits of the same text the second is stale and changes nothing", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  const edit = (mission: string) =>
    db.tx((tx) => editOrganization(tx, ana, organization, { ...dataOf(organization), mission }, 1));
  const outcomes = await Promise.all([
    edit("La primera redacción que se guarda."),
    edit("La segunda redacción que se guarda."),
  ]);
  expect(outcomes.sort()).toEqual(["edited", "stale"]);
  expect((await current(organization.id)).version).toBe(2);
  expect(await editsOf(organization.id)).toHaveLength(1);
});

test("a published profile is edited and stays published", async () => {
  const organization = await published();
  const ana = await asPerson(organization.leader);
  const data = { ...dataOf(organization), publicMail: "nuevo@organizacion.test" };
  expect(await db.tx((tx) => editOrganization(tx, ana, organization, data, 1))).toBe("edited");
  expect(await current(organization.id)).toMatchObject({
    state: "published",
    publicMail: "nuevo@organizacion.test",
  });
});

test("an archived profile is not edited", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, organization.id));
  });
  const outcome = await db.tx((tx) => editOrganization(tx, ana, organization, dataOf(organization), 1));
  expect(outcome).toBe("stale");
});
