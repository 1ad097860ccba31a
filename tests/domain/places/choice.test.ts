import { expect, test } from "vitest";
import { choosePlace } from "#app/domain/places/choice.server";
import { nearest } from "#app/domain/places/nearest.server";
import type { PlaceData } from "#app/domain/places/place.schema";
import { publishPlace } from "#app/domain/places/publication.server";
import { auditEvents } from "#db/schema/audit";
import type { Organization } from "#db/schema/organizations";
import { exactPlaces, publishedPlaces } from "#db/schema/places";
import { db, rows, snapshot } from "#tests/support/database";
import { cantonId, current, draft, published } from "#tests/support/organizations";
import { asPerson, type TestPerson } from "#tests/support/people";

const truth = { latitude: -0.180712, longitude: -78.467834 };
const neighbour = { latitude: -0.188999, longitude: -78.460001 };

const data = (facts: Partial<PlaceData>): PlaceData => ({
  precision: "approximate",
  audience: "public",
  point: truth,
  directions: null,
  ...facts,
});

const of = <T extends { organizationId: number | null }>(list: readonly T[], { id }: { id: number }) =>
  list.filter((row) => row.organizationId === id);
const placesOf = async (organization: { id: number }) => of(await rows(publishedPlaces), organization);

async function choose(
  organization: Organization & { leader: TestPerson },
  facts: Partial<PlaceData>,
): Promise<string> {
  const leader = await asPerson(organization.leader);
  const version = of(await rows(exactPlaces), organization)[0]?.updatedAt.getTime() ?? 0;
  return db.tx((tx) => choosePlace(tx, leader, organization, data(facts), version));
}

test("an organization that chose nothing says its canton to everyone", async () => {
  const organization = await draft();
  const canton = await cantonId("1701");
  expect(await placesOf(organization)).toEqual(
    ["network", "public"].map((audience) =>
      expect.objectContaining({ audience, precision: "canton", cantonId: canton, cell: null }),
    ),
  );
});

test("a choice is stored, published and recorded, with names of fields only", async () => {
  const organization = await published();
  const chosen = { precision: "exact", audience: "network", directions: "Casa azul" } as const;
  expect(await choose(organization, chosen)).toBe("chosen");
  expect(of(await rows(exactPlaces), organization)).toEqual([
    expect.objectContaining({ ...chosen, ...truth, updatedBy: organization.leader.id }),
  ]);
  const [network, everyone] = await placesOf(organization);
  expect(network).toMatchObject({ precision: "exact", ...truth, directions: "Casa azul" });
  expect(everyone).toMatchObject({ precision: "canton", cell: null, directions: null });
  expect(JSON.stringify(everyone)).not.toContain(String(truth.latitude));
  const act = (await rows(auditEvents)).find(
    ({ act, objectId }) => act === "organization.place" && objectId === organization.id,
  );
  expect(act?.fields).toEqual(["precision", "audience", "directions", "point"]);
  expect(JSON.stringify(act)).not.toMatch(/Casa azul|0\.18/);
});

test("a point is kept only where one is published, words to find it only with an exact one", async () => {
  const organization = await published();
  await choose(organization, { precision: "exact", directions: "Casa azul" });
  await choose(organization, { precision: "approximate", directions: "Casa azul" });
  expect(of(await rows(exactPlaces), organization)).toEqual([
    expect.objectContaining({ ...truth, directions: null }),
  ]);
  for (const precision of ["canton", "hidden"] as const) {
    await choose(organization, { precision, directions: "Casa azul" });
    expect(of(await rows(exactPlaces), organization)).toEqual([
      expect.objectContaining({ precision, latitude: null, longitude: null, directions: null }),
    ]);
  }
  expect(await placesOf(organization)).toEqual([]);
});

test("who chose from what is no longer stored is told so, and changes nothing", async () => {
  const organization = await published();
  const leader = await asPerson(organization.leader);
  await choose(organization, {});
  const before = await snapshot();
  expect(await db.tx((tx) => choosePlace(tx, leader, organization, data({ precision: "exact" }), 0))).toBe(
    "stale",
  );
  expect(await snapshot()).toEqual(before);
});

test("a move within a cell changes nothing but the guarded row, the log and nothing that others read", async () => {
  const organization = await published();
  await choose(organization, {});
  const guarded = ["exactPlaces", "auditEvents", "auditSeals", "scheduledTasks"] as const;
  const before = await snapshot(guarded);
  const row = await current(organization.id);
  expect(await choose(organization, { point: neighbour })).toBe("chosen");
  expect(await snapshot([...guarded, "publicChanges"])).toEqual({ ...before, publicChanges: [] });
  expect(await current(organization.id)).toEqual(row);
});

test("two places in one cell are one to every question, whatever is asked", async () => {
  const [one, other] = [await published(), await published()];
  await choose(one, {});
  await choose(other, { point: neighbour });
  const [first, second] = await Promise.all([one, other].map(placesOf));
  const nameless = (list: typeof first) =>
    JSON.stringify(list?.map((row) => ({ ...row, organizationId: 0 })));
  expect(nameless(first)).toBe(nameless(second));
  for (let n = 0; n < 1_000; n++) {
    const point = { latitude: -0.3 + n * 0.0002, longitude: -78.6 + n * 0.0003 };
    const found = await nearest(db.read, n % 2 ? "public" : "network", point, { limit: 50 });
    const kms = [one, other].map(({ id }) => found.find((row) => row.organizationId === id)?.km);
    expect(kms[0]).toBeTypeOf("number");
    expect(Object.is(kms[0], kms[1])).toBe(true);
  }
});

test("were true points published, one question would tell them apart", async () => {
  const [one, other] = [await published(), await published()];
  await choose(one, { precision: "exact" });
  await choose(other, { precision: "exact", point: neighbour });
  const found = await nearest(db.read, "public", truth, { limit: 50 });
  const kms = [one, other].map(({ id }) => found.find((row) => row.organizationId === id)?.km);
  expect(kms[0]).not.toBe(kms[1]);
});

test("publishing anew what is published already writes nothing", async () => {
  const organization = await published();
  await choose(organization, {});
  const before = await snapshot();
  await db.tx((tx) => publishPlace(tx, organization.id));
  expect(await snapshot()).toEqual(before);
});
