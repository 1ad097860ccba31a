import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { registerOrganization } from "#app/domain/organizations/registration.server";
import { auditEvents } from "#db/schema/audit";
import { memberships } from "#db/schema/memberships";
import { organizationThemes } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { cantonId, current, draft, organizationFields } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

test("who registers an organization leads it, and the audit says so", async () => {
  const ana = await person("Ana");
  const organization = await draft({ leader: ana });
  expect(organization).toMatchObject({ state: "draft", version: 1, createdBy: ana.id, submittedAt: null });
  const led = await db.fresh
    .select()
    .from(memberships)
    .where(eq(memberships.organizationId, organization.id));
  expect(led).toMatchObject([{ accountId: ana.id, role: "leader", until: null }]);
  const [event] = await db.fresh
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.objectKind, "organization"), eq(auditEvents.objectId, organization.id)));
  expect(event).toMatchObject({
    act: "organization.register",
    accountId: ana.id,
    role: "leader",
    organizationId: organization.id,
    fields: [],
  });
});

test("what is searched and sorted is kept without accents", async () => {
  const organization = await draft({ name: "Ñañas  Ázules", acronym: "ÑÁ" });
  expect(organization).toMatchObject({ nameKey: "nanas azules", acronymKey: "na" });
});

test("the address is the acronym, then the name, then the name with a number", async () => {
  const said = { name: "Mujeres del Río", acronym: "MDR" };
  const slugs = [];
  for (let time = 0; time < 4; time += 1) slugs.push((await draft(said)).slug);
  expect(slugs).toEqual(["mdr", "mujeres-del-rio", "mujeres-del-rio-2", "mujeres-del-rio-3"]);
});

test("an organization called like a page gets another address", async () => {
  expect((await draft({ name: "Nueva" })).slug).toBe("nueva-2");
  expect((await draft({ name: "Tierra Nueva", acronym: "Nueva" })).slug).toBe("tierra-nueva");
});

test("a name in another script gets an address all the same", async () => {
  expect((await draft({ name: "社区之家" })).slug).toMatch(/^organizacion(-\d)?$/);
});

test("twelve people register the same name at once and each gets her own address", async () => {
  const ana = await asPerson(await person("Ana"));
  const data = {
    ...organizationFields,
    name: "Minga del Barrio",
    acronym: null,
    themes: ["women" as const],
    canton: await cantonId("1701"),
  };
  const written = await Promise.all(
    Array.from({ length: 12 }, () => db.tx((tx) => registerOrganization(tx, ana, data))),
  );
  expect(new Set(written.map(({ slug }) => slug)).size).toBe(12);
});

test("a theme ticked twice counts once", async () => {
  const organization = await draft({ themes: ["women", "women", "health"] });
  const kept = await db.fresh
    .select({ theme: organizationThemes.theme })
    .from(organizationThemes)
    .where(eq(organizationThemes.organizationId, organization.id));
  expect(kept.map(({ theme }) => theme).sort()).toEqual(["health", "women"]);
  expect((await current(organization.id)).cantonId).toBe(await cantonId("1701"));
});
