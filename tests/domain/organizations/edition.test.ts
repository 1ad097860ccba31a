import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editOrganization } from "#app/domain/organizations/edition.server";
import { facetsOf } from "#app/domain/organizations/facets.server";
import { themesOf } from "#app/domain/organizations/themes.server";
import { auditEvents } from "#db/schema/audit";
import type { Organization } from "#db/schema/organizations";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { cantonId, current, draft, editionData, published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const dataOf = async (organization: Organization) => ({
  ...(await editionData()),
  name: organization.name,
  mission: organization.mission,
});

const editsOf = (id: number) =>
  db.fresh
    .select({ fields: auditEvents.fields })
    .from(auditEvents)
    .where(and(eq(auditEvents.act, "organization.edit"), eq(auditEvents.objectId, id)));

test("an edit is written with the names of the fields that changed, never their values", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  const data = { ...(await dataOf(organization)), name: "Otro Nombre Ágil", themes: ["health" as const] };
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
  const said = await dataOf(organization);
  const edit = (mission: string) =>
    db.tx((tx) => editOrganization(tx, ana, organization, { ...said, mission }, 1));
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
  const data = { ...(await dataOf(organization)), founded: 2019 };
  expect(await db.tx((tx) => editOrganization(tx, ana, organization, data, 1))).toBe("edited");
  expect(await current(organization.id)).toMatchObject({
    state: "published",
    founded: 2019,
  });
});

test("an archived profile is not edited", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ state: "archived" }).where(eq(organizations.id, organization.id));
  });
  const data = await dataOf(organization);
  const outcome = await db.tx((tx) => editOrganization(tx, ana, organization, data, 1));
  expect(outcome).toBe("stale");
});

test("coverage, languages and groups served are kept as chosen, each named in the log where it changed", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  const [tulcan, quito] = [await cantonId("0401"), await cantonId("1701")];
  const data = {
    ...(await dataOf(organization)),
    coverage: [quito, tulcan, quito],
    languages: ["qu" as const, "es" as const],
    populations: ["women" as const],
  };
  const edit = (said: typeof data, version: number) =>
    db.tx((tx) => editOrganization(tx, ana, organization, said, version));
  expect(await edit(data, 1)).toBe("edited");
  expect(await facetsOf(db.fresh, organization.id)).toMatchObject({
    coverageCodes: ["0401", "1701"],
    languages: ["es", "qu"],
    populations: ["women"],
  });
  expect(await edit({ ...data, coverage: [tulcan, quito], languages: ["es" as const] }, 2)).toBe("edited");
  expect(await edit({ ...data, languages: [], populations: [] }, 2)).toBe("stale");
  expect((await facetsOf(db.fresh, organization.id)).languages).toEqual(["es"]);
  expect((await editsOf(organization.id)).map(({ fields }) => fields)).toEqual([
    ["coverage", "languages", "populations"],
    ["languages"],
  ]);
});

test("its people cannot change a profile that was merged into another", async () => {
  const [kept, absorbed] = [await published(), await published()];
  const ana = await asPerson(absorbed.leader);
  await db.tx((tx) =>
    tx.update(organizations).set({ mergedIntoId: kept.id }).where(eq(organizations.id, absorbed.id)),
  );
  const data = await dataOf(absorbed);
  expect(await db.tx((tx) => editOrganization(tx, ana, absorbed, data, 1))).toBe("stale");
});
