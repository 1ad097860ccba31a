import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { choosePlace } from "#app/domain/places/choice.server";
import type { Point } from "#app/domain/places/point";
import { listNeighbours } from "#app/domain/profiles/neighbours.server";
import { visitor } from "#app/domain/viewer";
import { organizations } from "#db/schema/organizations";
import type { PlaceAudience, Precision } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { db } from "#tests/support/database";
import { draft, join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";

type Subject = { readonly id: number; readonly leader: TestPerson };

async function place(
  { id, leader }: Subject,
  precision: Precision,
  point: Point | null,
  audience: PlaceAudience = "public",
) {
  const viewer = await asPerson(leader);
  await db.tx((tx) => choosePlace(tx, viewer, { id }, { precision, audience, point, directions: null }, 0));
}

async function neighboursOf({ id }: { readonly id: number }, someone: TestPerson) {
  const found = await listNeighbours(db.fresh, await asPerson(someone), { id });
  return (
    found && { ...found, rows: found.rows.map(({ slug, canton, km }) => [slug, canton, Math.round(km)]) }
  );
}

const plaza = { latitude: -0.22, longitude: -78.5125 };
const inQuito = await published({ name: "Vecinas del Centro", canton: "1701" });
const inIbarra = await published({ name: "Red de Ibarra", canton: "1001" });
const inTulcan = await published({ name: "Puente de Tulcán", canton: "0401" });
const inLoja = await published({ name: "Caminos de Loja", canton: "1101" });
const forNetwork = await published({ name: "Solo para la red", canton: "1701" });
await place(forNetwork, "approximate", { latitude: -0.3, longitude: -78.45 }, "network");
const hidden = await published({ name: "Sin lugar", canton: "1701" });
await place(hidden, "hidden", null);
const unseen = await draft({ name: "Todavía no", canton: "1701" });

test("the leaders of an organization see who is near, from the seat of their canton or from their own place", async () => {
  const own = await published({ name: "Nosotras", canton: "1001" });
  const seen = await neighboursOf(own, own.leader);
  expect(seen?.canton).toBe("1001");
  expect(seen?.rows).toEqual([
    [inIbarra.slug, "Ibarra", 0],
    [inTulcan.slug, "Tulcán", expect.any(Number)],
    [inQuito.slug, "Quito", expect.any(Number)],
    [forNetwork.slug, "Quito", expect.any(Number)],
    [inLoja.slug, "Loja", expect.any(Number)],
  ]);
  const slugs = seen?.rows.map(([slug]) => slug);
  for (const { slug } of [own, hidden, unseen]) expect(slugs).not.toContain(slug);

  await place(own, "exact", plaza);
  const moved = await neighboursOf(own, own.leader);
  expect(moved?.rows[0]?.[1]).toBe("Quito");
  expect(moved?.rows.at(-1)?.[0]).toBe(inLoja.slug);
});

test("what is meant for the network is measured for the network alone", async () => {
  const young = await draft({ name: "Recién llegadas", canton: "1701" });
  const [first, second] = (await listNeighbours(db.fresh, await asPerson(young.leader), young))?.rows ?? [];
  // To whoever is not of the network both say the same: the seat of the canton.
  expect(first?.km).toBe(0);
  expect(second?.km).toBe(0);
  const verified = await published({ name: "Verificadas", canton: "1701" });
  const known = (await listNeighbours(db.fresh, await asPerson(verified.leader), verified))?.rows ?? [];
  expect(known.find(({ slug }) => slug === forNetwork.slug)?.km).toBeGreaterThan(5);
});

test("distances tell where an organization is: nobody else is told them", async () => {
  const own = await published({ canton: "1701" });
  const member = await person("Mía");
  await join(member, own, "member");
  const editor = await person("Eda");
  await join(editor, own, "editor");
  expect(await neighboursOf(own, member)).toBeUndefined();
  expect(await neighboursOf(own, await person("Nueva"))).toBeUndefined();
  expect(await neighboursOf(own, inLoja.leader)).toBeUndefined();
  expect(await listNeighbours(db.fresh, visitor("es"), own)).toBeUndefined();
  expect((await neighboursOf(own, editor))?.rows).toHaveLength(5);
});

test("where no point is known, or nobody is public, nothing is said", async () => {
  const [nowhere] = await db.fresh
    .select({ id: territories.id, code: territories.code })
    .from(territories)
    .where(and(eq(territories.level, "canton"), isNull(territories.latitude)))
    .limit(1);
  expect(nowhere).toBeDefined();
  const own = await draft({ canton: nowhere?.code ?? "" });
  expect(await neighboursOf(own, own.leader)).toBeUndefined();
  await place(own, "exact", plaza);
  expect((await neighboursOf(own, own.leader))?.rows).toHaveLength(5);
  await db.tx((tx) => tx.update(organizations).set({ hiddenAt: new Date() }));
  expect(await neighboursOf(own, own.leader)).toBeUndefined();
});
