import { expect, test } from "vitest";
import { DocumentForm } from "#app/domain/documents/document.schema";
import { listDocuments } from "#app/domain/documents/documents.server";
import { addDocument, editDocument, removeDocument } from "#app/domain/documents/edition.server";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { pdf } from "#tests/support/made-files";
import { draft } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const paper = {
  kind: "minutes",
  title: "Acta de fundación",
  issuer: "La asamblea",
  issuedOn: null,
  expiresOn: null,
} as const;
const copy = (name: string) => ({ mediaType: "application/pdf", name, content: pdf() }) as const;

async function kept() {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  await db.tx((tx) => addDocument(tx, leader, organization, paper, copy("uno.pdf")));
  const [document] = await listDocuments(db.fresh, organization.id);
  if (!document) throw new Error("the document was not kept");
  return { organization, leader, document };
}

test("a new copy takes the place of the old one, whose bytes go", async () => {
  const { organization, leader, document } = await kept();
  const edition = { ...paper, version: 1, dropFile: false };
  const files = (await rows(tables.files)).length;
  await db.tx((tx) => editDocument(tx, leader, organization, document, edition, copy("dos.pdf")));
  const [now] = await listDocuments(db.fresh, organization.id);
  expect(now).toMatchObject({ fileName: "dos.pdf", version: 2 });
  expect(await rows(tables.files)).toHaveLength(files);
  await db.tx((tx) =>
    editDocument(
      tx,
      leader,
      organization,
      now ?? document,
      { ...edition, version: 2, dropFile: true },
      undefined,
    ),
  );
  expect((await listDocuments(db.fresh, organization.id))[0]?.fileUid).toBeNull();
  expect(await rows(tables.files)).toHaveLength(files - 1);
});

test("of two who save at once the second is told, and her copy is not kept", async () => {
  const { organization, leader, document } = await kept();
  const files = (await rows(tables.files)).length;
  const save = (title: string) =>
    db.tx((tx) =>
      editDocument(
        tx,
        leader,
        organization,
        document,
        { ...paper, title, version: 1, dropFile: false },
        copy("x.pdf"),
      ),
    );
  const outcomes = await Promise.all([save("Uno"), save("Dos")]);
  expect(outcomes.sort()).toEqual(["edited", "stale"]);
  expect(await rows(tables.files)).toHaveLength(files);
});

test("a document is removed with its copy, once", async () => {
  const { organization, leader, document } = await kept();
  const remove = () => db.tx((tx) => removeDocument(tx, leader, organization, document));
  expect(await remove()).toBe("removed");
  expect(await remove()).toBe("gone");
  expect((await rows(tables.files)).some((file) => file.id === document.fileId)).toBe(false);
});

test("the log names what changed and never what it says", async () => {
  const { organization, leader, document } = await kept();
  await db.tx((tx) =>
    editDocument(
      tx,
      leader,
      organization,
      document,
      { ...paper, issuer: "Otra", version: 1, dropFile: true },
      undefined,
    ),
  );
  const acts = (await rows(tables.auditEvents)).filter(
    (event) => event.objectKind === "document" && event.organizationId === organization.id,
  );
  expect(acts.map(({ act, role }) => [act, role])).toEqual([
    ["document.add", "leader"],
    ["document.edit", "leader"],
  ]);
  expect([...(acts[1]?.fields ?? [])].sort()).toEqual(["file", "issuer"]);
});

test("a document cannot end before it begins, and its days exist", () => {
  const words = (data: Record<string, string>) => {
    const judged = DocumentForm.safeParse({ kind: "minutes", title: "Acta", issuer: "Asamblea", ...data });
    return judged.success
      ? []
      : judged.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  };
  expect(words({ issuedOn: "2026-01-01", expiresOn: "2026-01-01" })).toEqual([]);
  expect(words({ issuedOn: "2026-01-02", expiresOn: "2026-01-01" })).toEqual(["expiresOn: ends-before"]);
  expect(words({ expiresOn: "2026-02-30" })).toEqual(["expiresOn: day"]);
  expect(words({ kind: "passport" })).toEqual(["kind: choose-one"]);
});
