import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmProfile } from "#app/domain/freshness/confirmation.server";
import { StaffQuery } from "#app/domain/organizations/staff-list.schema";
import { countUnled, listForStaff } from "#app/domain/organizations/staff-list.server";
import { submitOrganization } from "#app/domain/organizations/submission.server";
import { organizations } from "#db/schema/organizations";
import { unclaimed } from "#tests/support/claims";
import { db } from "#tests/support/database";
import { draft, published } from "#tests/support/organizations";
import { asPerson, staff } from "#tests/support/people";

const start = new Date("2026-01-15T12:00:00Z");
const half = new Date("2026-07-15T12:00:00Z");

const list = async (asked: object, size = 50, now = new Date()) => {
  const shown = await listForStaff(db.fresh, StaffQuery.parse(asked), size, now);
  return { ...shown, names: shown.rows.map(({ name }) => name) };
};

test("those in review come first, the longest wait at the top, then the others by name, over every page", async () => {
  await db.tx((tx) => tx.delete(organizations));
  const waiting: string[] = [];
  for (const day of [3, 1, 2]) {
    const organization = await draft({ name: `En espera ${day}` });
    const leader = await asPerson(organization.leader);
    await db.tx((tx) => submitOrganization(tx, leader, organization, new Date(Date.UTC(2026, 0, day))));
    waiting[day] = organization.name;
  }
  await published({ name: "Abejas" });
  await draft({ name: "Zapatos" });
  await unclaimed({ name: "Ñandú" });
  const all = [waiting[1], waiting[2], waiting[3], "Abejas", "Ñandú", "Zapatos"];
  expect((await list({})).names).toEqual(all);
  for (const size of [1, 2, 4, 5]) {
    const pages = [];
    for (let page = 1; page <= Math.ceil(6 / size); page += 1)
      pages.push(...(await list({ page }, size)).names);
    expect(pages).toEqual(all);
  }
  expect(await list({ page: 99 }, 4)).toMatchObject({ page: 2, pages: 2, total: 6 });
  expect((await list({ filter: "in-review" })).names).toEqual([waiting[1], waiting[2], waiting[3]]);
  expect((await list({ filter: "unclaimed" })).names).toEqual(["Ñandú"]);
  expect((await list({ filter: "nada" })).total).toBe(6);
});

test("a search finds every word in name or acronym, whatever the accents; signs of patterns are only signs", async () => {
  await db.tx((tx) => tx.delete(organizations));
  await published({ name: "Círculo de Parteras", acronym: "CIPAR" });
  await draft({ name: "Red 100% Nuestra" });
  expect((await list({ q: "PARTERAS circulo" })).names).toEqual(["Círculo de Parteras"]);
  expect((await list({ q: "cipar" })).total).toBe(1);
  expect((await list({ q: "100%" })).names).toEqual(["Red 100% Nuestra"]);
  expect([(await list({ q: "1%a" })).total, (await list({ q: "_" })).total]).toEqual([0, 0]);
  expect((await list({ q: "!" })).total).toBe(0);
});

test("what nobody leads and nobody confirmed in half a year is staff's to look at, until they confirm it", async () => {
  await db.tx((tx) => tx.delete(organizations));
  const old = await unclaimed({ name: "Antigua" }, start);
  await unclaimed({ name: "Nueva" }, half);
  const led = await published({ name: "Con lideresa" });
  const hidden = await unclaimed({ name: "Oculta" }, start);
  await db.tx(async (tx) => {
    const long = { createdAt: start, publishedAt: start };
    await tx.update(organizations).set(long).where(eq(organizations.id, led.id));
    await tx.update(organizations).set({ hiddenAt: half }).where(eq(organizations.id, hidden.id));
  });
  expect((await list({ filter: "stale" }, 50, half)).names).toEqual(["Antigua"]);
  expect((await list({ filter: "hidden" }, 50, half)).names).toEqual(["Oculta"]);
  expect(await countUnled(db.fresh, half)).toEqual({ unclaimed: 3, stale: 1 });
  const networks = await asPerson(await staff("networks"));
  const by = { accountId: networks.id, role: "networks" } as const;
  expect(await db.tx((tx) => confirmProfile(tx, networks, old, by, half))).toBe("confirmed");
  expect((await countUnled(db.fresh, half)).stale).toBe(0);
});
