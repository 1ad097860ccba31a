import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { auditEvents } from "#db/schema/audit";
import { members } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { workbookOf } from "#tests/domain/spreadsheets/files";
import { origin } from "#tests/support/application";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, join } from "#tests/support/organizations";
import { person, type TestPerson } from "#tests/support/people";
import { member } from "#tests/support/roster-objects";

const words = wordsFor("es").rosters;
const { preview, import: page } = words;

const file = (content: string | Uint8Array, name = "lista.csv") => ({
  name,
  content: typeof content === "string" ? Buffer.from(content) : content,
});

const named = async (organizationId: number) =>
  (await db.fresh.select().from(members).where(eq(members.organizationId, organizationId))).map(
    ({ name }) => name,
  );

async function download(path: string, as: TestPerson) {
  const answer = await fetch((await origin()) + path, {
    headers: { cookie: as.jar.header, host: new URL(env().publicOrigin).host },
  });
  const found = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()));
  if ("refusal" in found) throw new Error(found.refusal);
  return { answer, ...found };
}

test("a leader brings a table, sees each row with its sentence, ticks one and adds them; nobody is written to", async () => {
  const { slug, id, leader } = await draft();
  await member({ organization: { id }, name: "Luz Ruíz" });
  const letters = await db.fresh.$count(notifications);
  const table =
    "\ufeffNombre;Correo;Teléfono;Desde\r\nAna Paz;ana@personas.test;0991234567;15/3/2024\r\nLuz Ruiz;;;\r\n" +
    "Ana Páz;;;\r\nMalo;no es correo;;\r\nEva Sol;;;\r\n";
  const sent = await submit(paths.rosterImport(slug), { file: file(table), lines: "" }, { as: leader });
  expect(sent.status, sent.text).toBe(303);
  const uid = sent.location?.split("/").at(-1) ?? "";
  const shown = await text(paths.rosterPreview(slug, uid), { as: leader });
  expect(shown).toContain(`${preview.withMail("ana@personas.test")} ${preview.withPhone("099 123 4567")}`);
  expect(shown).toContain(preview.since("15 de marzo de 2024"));
  expect(shown).toContain(preview.sameAs("Luz Ruíz"));
  expect(shown).toContain(preview.sameRow(2));
  expect(shown).toContain(preview.faults.mail);
  expect(shown).toContain(preview.withoutMail);
  expect(shown).toContain(preview.commit(2, true));

  const commit = () => submit(paths.rosterCommit(slug, uid), { add: ["3"] }, { as: leader, follow: true });
  const added = await commit();
  expect(added.text).toContain(preview.added(3));
  expect(added.body).toContain(
    `${paths.newInvitation(slug, { por: "correo" }).replace("&", "&amp;")}&amp;persona=`,
  );
  expect((await commit()).text).toContain(wordsFor("es").outcomes["roster-moved-on"]);
  expect((await named(id)).sort()).toEqual(
    [leader.name, "Ana Paz", "Eva Sol", "Luz Ruiz", "Luz Ruíz"].sort(),
  );
  expect(await db.fresh.$count(notifications)).toBe(letters);
  const acts = await db.fresh.select().from(auditEvents).where(eq(auditEvents.organizationId, id));
  expect(acts.filter(({ act }) => act === "roster.import")).toHaveLength(1);
});

test("pasted lines are read likewise, and what was pasted is not lost where it is refused", async () => {
  const { slug, leader, id } = await draft();
  const bring = (fields: Parameters<typeof submit>[1]) =>
    submit(paths.rosterImport(slug), fields, { as: leader });
  const nothing = await bring({ lines: "" });
  expect([nothing.status, nothing.text.includes(page.faults.missing)]).toEqual([422, true]);
  const both = await bring({ lines: "Ana Paz", file: file("Nombre\nLuz\n") });
  expect([both.status, both.text.includes(page.faults.both)]).toEqual([422, true]);
  expect(both.body).toContain("Ana Paz</textarea>");
  const many = await bring({ lines: "Ana Paz\n".repeat(2_001) });
  expect([many.status, many.text.includes(page.faults["too-many"])]).toEqual([422, true]);
  const strange = await bring({ lines: "", file: file("Producto;Precio\nArroz;2\n") });
  expect([strange.status, strange.text.includes(page.faults["no-names"])]).toEqual([422, true]);
  const broken = await bring({ lines: "", file: file(Buffer.from([0x50, 0x4b, 3, 4, 0]), "a.xlsx") });
  expect(broken.status).toBe(422);

  const sent = await bring({ lines: "1. Ana Paz 0991234567\r\n2. Luz Ruiz" });
  const uid = sent.location?.split("/").at(-1) ?? "";
  const cancelled = await submit(paths.rosterCancellation(slug, uid), {}, { as: leader, follow: true });
  expect(cancelled.text).toContain(wordsFor("es").outcomes["roster-cancelled"]);
  expect(await text(paths.rosterPreview(slug, uid), { as: leader })).toContain(preview.cancelled);
  expect(await named(id)).toHaveLength(1);
});

test("a workbook is read, pages go through many rows, and confirming adds every one", async () => {
  const { slug, leader, id } = await draft();
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (...values: string[]) => `<row>${values.map(cell).join("")}</row>`;
  const people = Array.from({ length: 130 }, (_, at) =>
    line(
      `${"abcdefghijklmnopqrstuvwxyz"[at % 26]?.repeat(9)} ${["xy", "zw", "vu", "ts", "rq"][at % 5]?.repeat(5)}`,
    ),
  );
  const content = await workbookOf({ sheets: { Hoja1: line("Nombres") + people.join("") } });
  const sent = await submit(
    paths.rosterImport(slug),
    { file: file(content, "l.xlsx"), lines: "" },
    { as: leader },
  );
  expect(sent.status, sent.text).toBe(303);
  const uid = sent.location?.split("/").at(-1) ?? "";
  const second = await text(paths.rosterPreview(slug, uid, { pagina: 2 }), { as: leader });
  expect(second).toContain(preview.first);
  expect(second).not.toContain(preview.commit(130, false));
  const added = await submit(paths.rosterCommit(slug, uid), {}, { as: leader, follow: true });
  expect(added.text).toContain(preview.added(130));
  expect(await named(id)).toHaveLength(131);
});

test("what is exported has no formulas, can be brought again, and the log says who took it", async () => {
  const { slug, leader, id } = await draft();
  const editor = await person("Eda Canaria");
  await join(editor, { id }, "editor");
  await member({
    organization: { id },
    name: "=1+1 Rosa",
    mail: "rosa@personas.test",
    phone: "+573001234567",
    note: "@nota",
  });
  await member({ organization: { id }, name: "Se fue", until: "2025-02-01" });
  for (const formato of ["csv", "xlsx"] as const) {
    const { answer, header, rows } = await download(paths.membersExport(slug, { formato }), editor);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(header).toEqual(["Nombre", "Papel", "Con cuenta", "Desde", "Correo", "Teléfono", "Nota"]);
    expect(rows.map(({ cells }) => cells[0]).sort()).toEqual(
      ["=1+1 Rosa", "Eda Canaria", leader.name].sort(),
    );
    const rosa = rows.find(({ cells }) => cells[0] === "=1+1 Rosa")?.cells;
    expect(rosa?.slice(1)).toEqual([
      "Integrante",
      "No",
      "2025-01-01",
      "rosa@personas.test",
      "+57 300 123 4567",
      "@nota",
    ]);
  }
  const raw = await visit(paths.membersExport(slug), { as: editor });
  expect(raw.body).toContain("'=1+1 Rosa");
  const acts = await db.fresh.select().from(auditEvents).where(eq(auditEvents.organizationId, id));
  expect(acts.filter(({ act }) => act === "roster.export")).toHaveLength(3);
  const again = await submit(
    paths.rosterImport(slug),
    { file: file(raw.body), lines: "" },
    { as: leader, follow: true },
  );
  expect(again.text).toContain(preview.commit(0, true));
});

test("the template can be filled in and brought; another leader does not see what one brought", async () => {
  const { slug, leader, id } = await draft();
  const template = await download(paths.rosterTemplate(slug), leader);
  expect(template.header).toEqual(["Nombre", "Correo", "Teléfono", "Desde", "Nota"]);
  const raw = await visit(paths.rosterTemplate(slug), { as: leader });
  const sent = await submit(paths.rosterImport(slug), { file: file(raw.body), lines: "" }, { as: leader });
  expect(sent.status).toBe(303);
  const other = await person();
  await join(other, { id }, "leader");
  const seen = await visit(sent.location ?? "", { as: other });
  expect(seen.status).toBe(404);
  const uid = sent.location?.split("/").at(-1) ?? "";
  expect((await submit(paths.rosterCommit(slug, uid), {}, { as: other })).status).toBe(404);
  const stranger = await person();
  expect((await visit(paths.membersExport(slug), { as: stranger })).status).toBe(404);
});
