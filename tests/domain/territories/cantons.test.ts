import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cantonsById, listCantons } from "#app/domain/territories/cantons.server";
import { byProvince, idsByCode } from "#app/domain/territories/provinces";
import { territories } from "#db/schema/territories";
import { db } from "#tests/support/database";
import { cantonId } from "#tests/support/organizations";

test("the 221 cantons stand under their 24 provinces, both by name", async () => {
  const provinces = byProvince(await listCantons(db.fresh));
  expect(provinces).toHaveLength(24);
  expect(provinces.reduce((sum, { cantons }) => sum + cantons.length, 0)).toBe(221);
  expect(provinces[0]?.name).toBe("Azuay");
  expect(provinces.find(({ name }) => name === "Carchi")?.cantons.map(({ code }) => code)).toContain("0401");
});

test("a canton is chosen by its code and read by its identity", async () => {
  const quito = await cantonId("1701");
  expect(idsByCode(await listCantons(db.fresh)).get("1701")).toBe(quito);
  expect((await cantonsById(db.fresh, [quito, quito])).get(quito)).toMatchObject({
    name: "Quito",
    province: "Pichincha",
  });
  expect((await cantonsById(db.fresh, [])).size).toBe(0);
});

test("a canton that ended is no longer offered, and still has its name", async () => {
  const id = await cantonId("2001");
  await db.tx(async (tx) => {
    await tx
      .update(territories)
      .set({ validUntil: new Date(0) })
      .where(eq(territories.id, id));
  });
  expect((await listCantons(db.fresh)).map((canton) => canton.code)).not.toContain("2001");
  expect((await cantonsById(db.fresh, [id])).size).toBe(1);
});
