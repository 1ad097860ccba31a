import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findKeptSlug } from "#app/domain/organizations/merged-address.server";
import { levels, reachOf } from "#app/domain/organizations/reach";
import { readPreview, readProfile } from "#app/domain/profiles/profile.server";
import { addSupport } from "#app/domain/supports/supports.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { draft, giveChannels, join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const organization = await published({ canton: "0401" });
await giveChannels(organization, [
  ["mail", "todas@raices.test", "public"],
  ["mail", "red@raices.test", "network"],
  ["mail", "casa@raices.test", "organization"],
]);

const inRole = async (role: "member" | "editor" | "leader") => {
  const someone = await person(role);
  await join(someone, organization, role);
  return asPerson(someone);
};

const anHourAgo = new Date(Date.now() - 3_600_000);
const viewers: Readonly<Record<string, readonly [viewer: Viewer, reads: number]>> = {
  visitor: [visitor("es"), 1],
  newcomer: [await asPerson(await person()), 1],
  "leader of a draft": [await asPerson((await draft()).leader), 1],
  "leader of a verified organization": [await asPerson((await published()).leader), 2],
  member: [await inRole("member"), 3],
  editor: [await inRole("editor"), 3],
  leader: [await inRole("leader"), 3],
  "trainer of its office": [await asPerson(await staff("trainer", { office: "tulcan" })), 4],
  "trainer of another office": [await asPerson(await staff("trainer", { office: "cuenca" })), 2],
  "focal point of its office": [await asPerson(await staff("focal_point", { office: "tulcan" })), 2],
  networks: [await asPerson(await staff("networks")), 4],
  "administrator who just confirmed": [await asPerson(await staff("admin")), 4],
  "administrator who confirmed an hour ago": [
    await asPerson(await staff("admin", { confirmedAt: anHourAgo })),
    2,
  ],
  auditor: [await asPerson(await staff("auditor")), 2],
};

const channels = ["todas@raices.test", "red@raices.test", "casa@raices.test"];

test("each kind of viewer reads the channels of her levels and none above", async () => {
  for (const [kind, [viewer, reads]] of Object.entries(viewers)) {
    const found = await readProfile(db.fresh, viewer, organization.slug);
    expect(found?.reach, kind).toEqual(levels.slice(0, reads));
    expect(
      found?.profile.channels.map(({ text }) => text),
      kind,
    ).toEqual(channels.slice(0, Math.min(reads, 3)));
    for (const hidden of channels.slice(reads)) expect(JSON.stringify(found), kind).not.toContain(hidden);
  }
});

test("a preview reads what its viewers would, and nothing more", async () => {
  const leader = await asPerson(organization.leader);
  for (const [preview, reads] of [
    ["publico", 1],
    ["red", 2],
    ["oim", 3],
  ] as const) {
    const found = await readPreview(db.fresh, leader, organization.slug, preview);
    expect(
      found?.profile.channels.map(({ text }) => text),
      preview,
    ).toEqual(channels.slice(0, reads));
  }
  const asSeen = await readProfile(db.fresh, visitor("es"), organization.slug);
  const previewed = await readPreview(db.fresh, leader, organization.slug, "publico");
  expect(previewed?.profile).toEqual(asSeen?.profile);
});

test("a trainer in scope reads all levels, and nobody does by a claim of scope alone", () => {
  expect(reachOf(visitor("es"), { id: organization.id, inScope: true })).toEqual(["public"]);
});

test("what everyone reads holds no name of a person, no date of the file and no identity", async () => {
  const found = await readProfile(db.fresh, visitor("es"), organization.slug);
  expect(Object.keys(found?.profile ?? {}).sort()).toEqual([
    "acronym",
    "channels",
    "coverage",
    "formedBy",
    "founded",
    "kind",
    "languages",
    "legalForm",
    "logo",
    "mission",
    "name",
    "needs",
    "offers",
    "place",
    "populations",
    "slug",
    "staleSince",
    "state",
    "themes",
    "verifiedAt",
  ]);
});

test("the place is the one that was published", async () => {
  const found = await readProfile(db.fresh, visitor("es"), organization.slug);
  expect(found?.profile.place).toEqual({
    precision: "canton",
    canton: "Tulcán",
    province: "Carchi",
    directions: null,
    point: null,
  });
});

test("offers and needs stand apart, in the order in which they were added", async () => {
  const leader = await asPerson(organization.leader);
  for (const [side, support, detail] of [
    ["need", "transport", null],
    ["offer", "women", "Los sábados"],
    ["offer", "childcare", null],
  ] as const)
    await db.tx((tx) => addSupport(tx, leader, organization, { side, support, detail }));
  const found = await readProfile(db.fresh, visitor("es"), organization.slug);
  expect(found?.profile.offers).toEqual([
    { support: "women", detail: "Los sábados" },
    { support: "childcare", detail: null },
  ]);
  expect(found?.profile.needs).toEqual([{ support: "transport", detail: null }]);
  const again = { side: "offer", support: "women", detail: "Otra vez" } as const;
  expect(await db.tx((tx) => addSupport(tx, leader, organization, again))).toBe("already-there");
});

test("a profile that nobody confirmed for six months says since when", async () => {
  const published = organization.publishedAt ?? new Date();
  const later = (days: number) => new Date(published.getTime() + days * 86_400_000);
  const at = async (days: number) =>
    (await readProfile(db.fresh, visitor("es"), organization.slug, later(days)))?.profile.staleSince;
  expect(await at(180)).toBeUndefined();
  expect(await at(185)).toEqual(published);
});

test("the address of a merged profile leads to the one that is kept, through later merges, while it is to be seen", async () => {
  const [first, second, third] = [await published(), await published(), await published()];
  const merge = (one: { id: number }, into: { id: number } | null) =>
    db.tx((tx) =>
      tx
        .update(organizations)
        .set({ mergedIntoId: into?.id ?? null })
        .where(eq(organizations.id, one.id)),
    );
  expect(await findKeptSlug(db.fresh, visitor("es"), first.slug)).toBeUndefined();
  await merge(first, second);
  expect(await readProfile(db.fresh, visitor("es"), first.slug)).toBeUndefined();
  expect(await findKeptSlug(db.fresh, visitor("es"), first.slug)).toBe(second.slug);
  await merge(second, third);
  expect(await findKeptSlug(db.fresh, visitor("es"), first.slug)).toBe(third.slug);
  await db.tx((tx) => tx.update(organizations).set({ state: "draft" }).where(eq(organizations.id, third.id)));
  expect(await findKeptSlug(db.fresh, visitor("es"), first.slug)).toBeUndefined();
});
