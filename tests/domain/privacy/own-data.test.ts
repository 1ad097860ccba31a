import { eq, getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { type OwnRow, readOwnData, sections } from "#app/domain/privacy/own-data.server";
import { exportOwnData } from "#app/domain/privacy/own-data-export.server";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { wordsFor } from "#app/locales/dictionary";
import { columnRules } from "#db/registry/columns";
import { personColumns } from "#db/registry/person-columns";
import { claims } from "#db/schema/claims";
import { tables } from "#db/schema/index";
import { members } from "#db/schema/memberships";
import { anyRow } from "#tests/support/any-row";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { enter, person } from "#tests/support/people";

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

test("what an organization keeps of her is hers too, and what it keeps of others is not", async () => {
  const ana = await person("Ana");
  const organization = await published({ leader: ana });
  const row = {
    organizationId: organization.id,
    since: "2026-01-01",
    createdAt: new Date(),
    updatedAt: new Date(),
  };
  await db.tx(async (tx) => {
    await tx.update(members).set({ phone: "0991 234 567" }).where(eq(members.accountId, ana.id));
    await tx
      .insert(members)
      .values({ ...row, uid: "other", name: "Sin cuenta", nameKey: "sin cuenta", createdBy: ana.id });
  });
  const hers = (await dataOf(ana)).filter(({ table }) => table === "members");
  expect(hers.find(({ column }) => column === "accountId")?.values).toMatchObject({
    name: "Ana",
    phone: "0991 234 567",
    listed: false,
  });
  expect(JSON.stringify(hers)).not.toContain("Sin cuenta");
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

/** What a person downloads, as text. */
async function exported(someone: { readonly id: number }, format: "json" | "csv"): Promise<string> {
  const bench = { db, signal: new AbortController().signal, progress: () => {} };
  const parts: Uint8Array[] = [];
  for await (const part of exportOwnData(bench, { accountId: someone.id, format, locale: "es" }))
    parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

type Place = Pick<OwnRow, "table" | "column">;
/** The columns of which no row is there. */
const absent = (found: readonly Place[]) =>
  personColumns.filter((one) => !found.some((row) => row.table === one.table && row.column === one.column));

test("every column that holds her identity is in what she downloads, in both formats", async () => {
  const ana = await person("Ana Canela");
  await db.tx(async (tx) => {
    for (const { table, column } of personColumns)
      if (table !== "accounts")
        await anyRow(tx, table, { ...(table === "grants" && { role: "networks" }), [column]: ana.id });
  });

  const json = JSON.parse(await exported(ana, "json")) as OwnRow[];
  expect(absent(json)).toEqual([]);
  expect(absent(json.filter(({ table }) => table !== "flags")).map(({ column }) => column)).toEqual(
    personColumns.filter(({ table }) => table === "flags").map(({ column }) => column),
  );

  const { privacy } = wordsFor("es");
  const table = await readSpreadsheet(Buffer.from(await exported(ana, "csv")));
  if ("refusal" in table) throw new Error(table.refusal);
  const lines = table.rows.map(({ cells: [label, , field, value] }) => ({ label, field, value }));
  const inTable = personColumns.filter((one) =>
    lines.some(
      ({ label, field, value }) =>
        label === privacy.tables[one.table] && field === one.column && value === privacy.you,
    ),
  );
  expect(inTable).toEqual(personColumns);
  for (const row of json.filter(({ values }) => Object.keys(values).length > 0))
    for (const name of Object.keys(row.values))
      expect(lines).toContainEqual(
        expect.objectContaining({ label: privacy.tables[row.table], field: name }),
      );
});
