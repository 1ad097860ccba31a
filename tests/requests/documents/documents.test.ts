import { expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar";
import { listDocuments } from "#app/domain/documents/documents.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { emptyArchive, pdf, picture } from "#tests/support/made-files";
import { draft, join, published } from "#tests/support/organizations";
import { enter, person, staff } from "#tests/support/people";

const today = dayOf(new Date());
const paper = {
  kind: "agreement",
  title: "Convenio del canario",
  issuer: "Junta parroquial",
  issuedOn: "2025-01-01",
};
const file = () => ({ name: "Convenio «firmado».pdf", content: pdf() });

test("a leader keeps a document with its copy, and the list says how long it holds", async () => {
  const { slug, leader } = await draft();
  const add = (expiresOn: string, title: string) =>
    submit(paths.newDocument(slug), { ...paper, title, expiresOn, file: file() }, { as: leader });
  expect((await add(addDays(today, 10), "Uno")).location).toBe(paths.documents(slug));
  await add(addDays(today, 400), "Dos");
  await add(addDays(today, -1), "Tres");
  await add("", "Cuatro");
  await add(today, "Cinco");
  const list = await text(paths.documents(slug), { as: leader });
  for (const state of ["Vence en 10 días", "Vigente", "Vencido", "Sin fecha", "Vence hoy"])
    expect(list).toContain(state);
  expect(list.indexOf("Tres")).toBeLessThan(list.indexOf("Uno"));
  expect(list.indexOf("Dos")).toBeLessThan(list.indexOf("Cuatro"));
  const hub = await text(paths.organizationHub(slug), { as: leader });
  expect(hub).toContain("Un documento está vencido. 2 documentos vencen en 30 días o menos.");
});

test("the copy is saved and never shown in place, and only its readers get it", async () => {
  const organization = await published();
  const { slug, leader, id } = organization;
  await submit(paths.newDocument(slug), { ...paper, file: file() }, { as: leader });
  const uid = (await listDocuments(db.fresh, id))[0]?.fileUid ?? "";
  const saved = await visit(paths.file(uid), { as: leader });
  expect(saved.body).toBe(pdf().toString());
  expect(saved.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="Convenio _firmado_.pdf"; filename*=UTF-8''Convenio%20%C2%ABfirmado%C2%BB.pdf`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  const [editor, member] = [await person(), await person()];
  await join(editor, organization, "editor");
  await join(member, organization, "member");
  const gets = async (as?: Awaited<ReturnType<typeof person>>) =>
    (await visit(paths.file(uid), as ? { as } : {})).status;
  expect(await gets(editor)).toBe(200);
  expect(await gets(await staff("networks"))).toBe(200);
  for (const as of [member, await person(), await staff("admin"), await staff("trainer"), undefined])
    expect(await gets(as)).toBe(404);
  expect((await submit(paths.newDocument(slug), paper, { as: editor })).status).toBe(403);
});

test("a photographed page is drawn anew; a PDF with something behind it is refused and nothing typed is lost", async () => {
  const { slug, leader, id } = await draft();
  const photo = { name: "hoja.jpg", content: await picture({ width: 3000, height: 1000 }) };
  await submit(paths.newDocument(slug), { ...paper, file: photo }, { as: leader });
  const [kept] = await listDocuments(db.fresh, id);
  expect(kept).toMatchObject({ fileType: "image/webp" });
  const uid = kept?.fileUid ?? "";
  expect((await visit(paths.file(uid), { as: leader })).headers["content-disposition"]).toMatch(
    /^attachment; filename="hoja\.webp"/,
  );

  const twofold = { name: "a.pdf", content: pdf(emptyArchive) };
  const refused = await submit(paths.newDocument(slug), { ...paper, file: twofold }, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Ese PDF lleva algo más pegado al final");
  expect(refused.body).toContain(`value="${paper.title}"`);
  expect(refused.body).toContain(`value="${paper.issuedOn}"`);
  const wrong = await submit(paths.newDocument(slug), { ...paper, title: "", file: file() }, { as: leader });
  expect(wrong.text).toContain("Vuelva a elegir el archivo");
  expect(wrong.text).toContain("Llene este dato");
  expect(await listDocuments(db.fresh, id)).toHaveLength(1);
});

test("of two who edit at once the second sees both texts", async () => {
  const { slug, leader, id } = await draft();
  await submit(paths.newDocument(slug), paper, { as: leader });
  const [kept] = await listDocuments(db.fresh, id);
  const address = paths.document(slug, kept?.uid ?? "");
  const edit = (title: string) => submit(address, { ...paper, title, version: 1 }, { as: leader });
  expect((await edit("El primero")).status).toBe(303);
  const late = await edit("El segundo");
  expect(late.status).toBe(409);
  expect(late.body).toContain('value="El segundo"');
  expect(late.text).toContain("El primero");
});

test("a document is taken away with its copy, after a question", async () => {
  const { slug, leader, id } = await draft();
  await submit(paths.newDocument(slug), { ...paper, file: file() }, { as: leader });
  const [kept] = await listDocuments(db.fresh, id);
  const address = paths.documentRemoval(slug, kept?.uid ?? "");
  expect(await text(address, { as: leader })).toContain("no se puede recuperar");
  expect(await listDocuments(db.fresh, id)).toHaveLength(1);
  expect(await text(address, { as: leader })).toContain(paper.title);
  await submit(address, {}, { as: leader });
  expect(await listDocuments(db.fresh, id)).toEqual([]);
  expect((await visit(paths.file(kept?.fileUid ?? ""), { as: leader })).status).toBe(404);
});

test("a document of another organization does not open under this one", async () => {
  const [mine, other] = [await draft(), await draft()];
  await submit(paths.newDocument(other.slug), paper, { as: other.leader });
  const uid = (await listDocuments(db.fresh, other.id))[0]?.uid ?? "";
  for (const address of [paths.document(mine.slug, uid), paths.documentRemoval(mine.slug, uid)]) {
    expect((await visit(address, { as: mine.leader })).status).toBe(404);
    expect((await submit(address, { ...paper, version: 1 }, { as: mine.leader })).status).toBe(404);
  }
  expect(await listDocuments(db.fresh, other.id)).toHaveLength(1);
});

test("whose session ends while she fills in the form finds what she typed, though not the file", async () => {
  const { slug, leader } = await draft();
  await visit(paths.newDocument(slug), { as: leader });
  await db.tx(async (tx) => {
    await tx.delete(tables.sessions);
  });
  const answer = await submit(paths.newDocument(slug), { ...paper, file: file() }, { as: leader });
  expect(answer.status).toBe(401);
  expect(await rows(tables.files)).not.toContainEqual(expect.objectContaining({ createdBy: leader.id }));
  const again = await enter(leader);
  const held = leader.jar.get("__Host-held");
  if (!held) throw new Error("nothing was kept");
  again.jar.set("__Host-held", held);
  expect((await visit(paths.newDocument(slug), { as: again })).body).toContain(`value="${paper.title}"`);
});
