import { getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { type OwnRow, readOwnData, sections } from "#app/domain/privacy/own-data.server";
import { columnRules } from "#db/registry/columns";
import { claims } from "#db/schema/claims";
import { tables } from "#db/schema/index";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { asPerson, enter, person } from "#tests/support/people";

async function dataOf(someone: { readonly id: number }): Promise<OwnRow[]> {
  const found: OwnRow[] = [];
  for await (const row of readOwnData(db.fresh, someone.id)) found.push(row);
  return found;
}

test("a person gets what is about her, from every table that names her", async () => {
  const ana = await person("Ana");
  await enter(ana);
  const organization = await published({ leader: ana });
  const data = await dataOf(ana);
  const of = (table: OwnRow["table"]) => data.filter((row) => row.table === table);
  expect(of("accounts")[0]?.values).toMatchObject({ name: "Ana", mail: ana.mail });
  expect(of("sessions").length).toBeGreaterThan(0);
  expect(of("memberships")[0]?.values).toMatchObject({ role: "leader", organizationId: organization.id });
  expect(of("auditEvents").map((row) => row.values.act)).toContain("organization.register");
  expect(of("organizations").find((row) => row.column === "createdBy")?.values).toEqual({
    slug: organization.slug,
  });
});

test("no secret, nothing of others: what only the server reads, and the words of those about whom she decided", async () => {
  const bea = await person("Bea");
  const judge = await person("Quien decide");
  const organization = await published();
  await db.tx((tx) =>
    tx.insert(claims).values({
      uid: "claim-of-bea",
      organizationId: organization.id,
      accountId: bea.id,
      proof: "Palabras de Bea",
      state: "rejected",
      createdAt: new Date(),
      decidedAt: new Date(),
      decidedBy: judge.id,
    }),
  );
  const hers = JSON.stringify(await dataOf(bea));
  expect(hers).toContain("Palabras de Bea");
  const judges = JSON.stringify(await dataOf(judge));
  expect(judges).toContain("claim-of-bea");
  expect(judges).not.toContain("Palabras de Bea");
  for (const text of [hers, judges]) expect(text).not.toMatch(/argon2|passwordHash|tokenHash|sealed/i);
});

test("no section shows a column that the registry keeps inside", () => {
  for (const { table, shown } of sections) {
    const { levels } = columnRules[table];
    const kept = [...(levels.sealed ?? []), ...(levels.internal ?? [])].filter(
      (name) => !["uid", "id", "slug"].includes(name),
    );
    expect({ table, leaks: shown.filter((name) => kept.includes(name)) }).toEqual({ table, leaks: [] });
    expect(Object.keys(getTableColumns(tables[table]))).toEqual(expect.arrayContaining([...shown]));
  }
});

test("every table that names a person has its section", async () => {
  const viewer = await asPerson(await person("Eva"));
  expect(viewer.id).toBeGreaterThan(0);
  const named = new Set(sections.map(({ table }) => table));
  for (const table of ["accounts", "sessions", "memberships", "claims", "flags", "notifications", "grants"])
    expect(named).toContain(table);
});
