import { eq, getTableColumns, getTableName } from "drizzle-orm";
import { expect, test } from "vitest";
import { storeFile } from "#app/domain/files/storage.server";
import { listUnnamedFiles, unnamedLife } from "#app/domain/files/unnamed.server";
import { deleteAccount } from "#app/domain/privacy/account-deletion.server";
import { sweepExpiredRows } from "#app/domain/privacy/retention.server";
import { newUid } from "#app/domain/secrets.server";
import { engine } from "#db/dialect/engine";
import { fileColumns } from "#db/registry/file-columns";
import { claims } from "#db/schema/claims";
import { organizationDocuments } from "#db/schema/documents";
import { fileParts, files } from "#db/schema/files";
import { imports } from "#db/schema/imports";
import { tables } from "#db/schema/index";
import { organizations } from "#db/schema/organizations";
import { db, rows } from "#tests/support/database";
import { pdf } from "#tests/support/made-files";
import { directly } from "#tests/support/operator";
import { published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const now = new Date();
const longAgo = new Date(now.getTime() - unnamedLife - 1);

/** A file that came at that instant, of which nothing speaks. */
async function lonely(createdAt: Date, by: { readonly id: number }): Promise<number> {
  const paper = {
    purpose: "document",
    mediaType: "application/pdf",
    name: "acta.pdf",
    content: pdf(),
  } as const;
  return (await db.tx((tx) => storeFile(tx, paper, by, createdAt))).id;
}

const kept = async () => (await rows(files)).map(({ id }) => id);

type Naming = (fileId: number, organizationId: number, accountId: number) => Promise<unknown>;

/** A row that names a file, for each column by which the database lets one do so. */
const naming: Readonly<Record<string, Naming>> = {
  "organizations.logo_file_id": (logoFileId, id) =>
    db.tx((tx) => tx.update(organizations).set({ logoFileId }).where(eq(organizations.id, id))),
  "organization_documents.file_id": (fileId, organizationId) =>
    db.tx((tx) =>
      tx.insert(organizationDocuments).values({
        ...{ uid: newUid(), organizationId, fileId, kind: "minutes", title: "Acta", issuer: "La asamblea" },
        ...{ createdAt: now, updatedAt: now },
      }),
    ),
  "claims.file_id": (fileId, organizationId, accountId) =>
    db.tx((tx) =>
      tx.insert(claims).values({
        ...{ uid: newUid(), organizationId, accountId, fileId, proof: "Coordino el grupo." },
        ...{ state: "pending", createdAt: now },
      }),
    ),
  "imports.file_id": (fileId) =>
    db.tx((tx) =>
      tx
        .insert(imports)
        .values({ uid: newUid(), fileId, fileName: "lista.csv", state: "uploaded", createdAt: now }),
    ),
};

/** The columns that hold a key to a file, as the database itself says; the parts of a file are the file. */
async function namedByTheDatabase(): Promise<string[]> {
  const found = await directly(
    engine === "postgres"
      ? `select child.relname || '.' || a.attname as place from pg_constraint c
         join pg_class child on child.oid = c.conrelid
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
         where c.contype = 'f' and c.confrelid = 'files'::regclass`
      : `select m.name || '.' || f."from" as place
         from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table' and f."table" = 'files'`,
  );
  return found.map(({ place }) => String(place)).filter((place) => !place.startsWith("file_parts."));
}

const inDatabase = ({ table, column }: (typeof fileColumns)[number]) =>
  `${getTableName(tables[table])}.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

test("every column that can name a file keeps it; one that the sweep forgot would lose it", async () => {
  expect((await namedByTheDatabase()).sort()).toEqual(Object.keys(naming).sort());
  for (const place of fileColumns)
    expect(Object.keys(getTableColumns(tables[place.table]))).toContain(place.column);
  expect(fileColumns.map(inDatabase).sort()).toEqual(Object.keys(naming).sort());

  const ana = await person("Ana");
  const { id: organizationId } = await published();
  const named: Record<string, number> = {};
  for (const [place, name] of Object.entries(naming)) {
    const fileId = await lonely(longAgo, ana);
    await name(fileId, organizationId, ana.id);
    named[place] = fileId;
  }
  const forgotten = await lonely(longAgo, ana);
  const recent = await lonely(now, ana);
  expect(await sweepExpiredRows(db, now)).toBe(1);
  expect((await kept()).sort()).toEqual([...Object.values(named), recent].sort());
  expect(forgotten).not.toBe(recent);

  for (const place of fileColumns) {
    const others = fileColumns.filter((one) => one !== place);
    expect(await listUnnamedFiles(db.fresh, now, others)).toContain(named[inDatabase(place)]);
  }
});

test("what an organization or an account leaves behind goes a day after it came, with its bytes", async () => {
  const before = new Set(await kept());
  const added = async () => (await kept()).filter((id) => !before.has(id)).length;
  const ana = await person("Ana");
  const { id } = await published();
  for (const name of Object.values(naming)) await name(await lonely(now, ana), id, ana.id);
  expect(await added()).toBe(4);

  const viewer = await asPerson(ana);
  expect(await db.tx((tx) => deleteAccount(tx, viewer))).toBe("deleted");
  expect(await added()).toBe(3);
  await db.tx((tx) => tx.delete(organizations).where(eq(organizations.id, id)));
  expect(await added()).toBe(3);
  await sweepExpiredRows(db, new Date(now.getTime() + unnamedLife));
  expect(await added()).toBe(3);
  await sweepExpiredRows(db, new Date(now.getTime() + unnamedLife + 1));
  expect(await added()).toBe(1);
  await db.tx((tx) => tx.delete(imports));
  await sweepExpiredRows(db, new Date(now.getTime() + unnamedLife + 1));
  expect(await added()).toBe(0);
  const left = await kept();
  expect((await rows(fileParts)).filter(({ fileId }) => !left.includes(fileId))).toEqual([]);
});

test("many files that nothing names go in as many rounds as it takes", async () => {
  const before = await kept();
  const ana = await person("Ana");
  for (let count = 0; count < 45; count += 1) await lonely(longAgo, ana);
  expect(await sweepExpiredRows(db, now)).toBe(45);
  expect(await kept()).toEqual(before);
});
