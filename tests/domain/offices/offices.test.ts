import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listTaken } from "#app/domain/offices/coverage.server";
import { addOffice, editOffice, reservedOfficeSlugs } from "#app/domain/offices/edition.server";
import { findOffice, listOffices } from "#app/domain/offices/offices.server";
import routeTable from "#app/routes";
import { auditEvents } from "#db/schema/audit";
import { db } from "#tests/support/database";
import { cantonId } from "#tests/support/organizations";
import { asPerson, staff } from "#tests/support/people";

const admin = await asPerson(await staff("admin"));

const office = async (slug: string) => {
  const found = await findOffice(db.fresh, slug);
  if (!found) throw new Error(`there is no office ${slug}`);
  return found;
};

const dataOf = ({ name, cantonId: seat, active, covers }: Awaited<ReturnType<typeof office>>) => ({
  name,
  seat,
  active,
  covers: covers.map((canton) => canton.id),
});

test("every canton of the reference data belongs to one office", async () => {
  const offices = await listOffices(db.fresh);
  expect(offices.map(({ slug }) => slug)).toEqual([
    "cuenca",
    "guayaquil",
    "huaquillas",
    "ibarra",
    "lago-agrio",
    "quito",
    "tulcan",
  ]);
  expect(offices.reduce((sum, { cantons }) => sum + cantons, 0)).toBe(221);
});

test("an administrator changes an office, and the audit names the fields", async () => {
  const tulcan = await office("tulcan");
  const data = { ...dataOf(tulcan), name: "Tulcán y frontera norte", covers: [await cantonId("0401")] };
  expect(await db.tx((tx) => editOffice(tx, admin, tulcan, data, tulcan.version))).toBe("edited");
  const now = await office("tulcan");
  expect(now).toMatchObject({ name: "Tulcán y frontera norte", version: tulcan.version + 1, active: true });
  expect(now.covers.map((canton) => canton.code)).toEqual(["0401"]);
  const [event] = await db.fresh
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.act, "office.edit"), eq(auditEvents.objectId, tulcan.id)));
  expect(event).toMatchObject({ role: "admin", accountId: admin.id, fields: ["name", "cantons"] });
});

test("a canton of another office is refused by name and nothing changes", async () => {
  const ibarra = await office("ibarra");
  const quito = await cantonId("1701");
  const data = { ...dataOf(ibarra), covers: [...dataOf(ibarra).covers, quito] };
  expect(await db.tx((tx) => editOffice(tx, admin, ibarra, data, ibarra.version))).toEqual({
    taken: [{ canton: "Quito", office: "Quito (Centro AMOR)" }],
  });
  expect(await office("ibarra")).toEqual(ibarra);
  const seat = ibarra.cantonId;
  expect(
    await db.tx((tx) => addOffice(tx, admin, { name: "Otra", seat, active: true, covers: [quito] })),
  ).toEqual({ taken: [{ canton: "Quito", office: "Quito (Centro AMOR)" }] });
});

test("of two edits of the same office the second is stale", async () => {
  const cuenca = await office("cuenca");
  const edit = (name: string) =>
    db.tx((tx) => editOffice(tx, admin, cuenca, { ...dataOf(cuenca), name }, cuenca.version));
  const outcomes = await Promise.all([edit("Cuenca y Azuay"), edit("Cuenca y el sur")]);
  expect(outcomes.sort()).toEqual(["edited", "stale"]);
});

test("two offices that reach for the same free canton at once do not both get it", async () => {
  const guayaquil = await office("guayaquil");
  const freed = guayaquil.covers[0];
  if (!freed) throw new Error("Guayaquil covers cantons");
  const rest = { ...dataOf(guayaquil), covers: dataOf(guayaquil).covers.slice(1) };
  await db.tx((tx) => editOffice(tx, admin, guayaquil, rest, guayaquil.version));
  const reach = (name: string) =>
    db.tx((tx) => addOffice(tx, admin, { name, seat: freed.id, active: true, covers: [freed.id] }));
  const outcomes = await Promise.all([reach("Costa Norte"), reach("Costa Sur")]);
  expect(outcomes.filter((outcome) => "slug" in outcome)).toHaveLength(1);
  expect(await listTaken(db.fresh, [freed.id], undefined)).toHaveLength(1);
});

test("an office called like a page gets another address", async () => {
  const beside = routeTable.flatMap(
    ({ path }) => /^gestion\/oficinas\/([^:/]+)$/.exec(path ?? "")?.[1] ?? [],
  );
  expect(beside).toEqual([...reservedOfficeSlugs]);
  const seat = await cantonId("1701");
  const add = (name: string) =>
    db.tx((tx) => addOffice(tx, admin, { name, seat, active: false, covers: [] }));
  expect(await add("Nueva")).toEqual({ slug: "nueva-2" });
  expect(await add("Nueva")).toEqual({ slug: "nueva-3" });
  expect(await add("Quito")).toEqual({ slug: "quito-2" });
});

test("an office that is not there is not found", async () => {
  for (const slug of ["no-existe", "", "\0"]) expect(await findOffice(db.fresh, slug)).toBeUndefined();
});

test("offices are listed by name, whatever their addresses and accents", async () => {
  const seat = await cantonId("1701");
  await db.tx((tx) => addOffice(tx, admin, { name: "Zumba", seat, active: true, covers: [] }));
  const zumba = await office("zumba");
  const renamed = { name: "Ábaco", seat, active: true, covers: [] };
  await db.tx((tx) => editOffice(tx, admin, zumba, renamed, zumba.version));
  const names = (await listOffices(db.fresh)).map(({ name }) => name);
  expect(names[0]).toBe("Ábaco");
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "es")));
});
