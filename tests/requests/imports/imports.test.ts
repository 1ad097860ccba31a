import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { spreadsheetLimits } from "#app/domain/spreadsheets/spreadsheet";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { auditEvents } from "#db/schema/audit";
import { files } from "#db/schema/files";
import { importRows, imports } from "#db/schema/imports";
import { leases } from "#db/schema/installation";
import { organizations } from "#db/schema/organizations";
import { publishedPlaces } from "#db/schema/places";
import { organizationChannels } from "#db/schema/profiles";
import { organizationSearch } from "#db/schema/search";
import { workbookOf } from "#tests/domain/spreadsheets/files";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { published } from "#tests/support/organizations";
import { person, staff, type TestPerson } from "#tests/support/people";

const words = wordsFor("es");
const { show, faults } = words.imports;
const networks = await staff("networks");

const header = ["Nombre", "Siglas", "Misión", "Temas", "Cantón", "Correo"];
const mission = "Se juntan cada semana para acompañar a quien llega.";
const defaults = {
  "default.kind": "collective",
  "default.legalForm": "informal",
  "default.formedBy": "mixed",
  "default.audience": "organization",
};
const columns = { name: "0", acronym: "1", mission: "2", themes: "3", canton: "4", mail: "5", ...defaults };

const csv = (...rows: readonly (readonly string[])[]) =>
  Buffer.from([header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\r\n"));
const row = (name: string, canton = "Tulcán", mail = "") => [name, "", mission, "Salud", canton, mail];

const find = async (uid: string) => {
  const [found] = await db.fresh.select().from(imports).where(eq(imports.uid, uid)).limit(1);
  if (!found) throw new Error("no such import");
  return found;
};

/** Waits until nobody works at the import any more. */
async function settled(uid: string) {
  for (let turn = 0; turn < 300; turn += 1) {
    const one = await find(uid);
    const followed = await db.fresh.$count(leases, eq(leases.name, `import-${one.id}`));
    if (followed === 0) return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the import did not settle");
}

async function upload(content: Uint8Array, name = "tabla.csv", as: TestPerson = networks) {
  const sent = await submit(paths.newImport(), { file: { name, content } }, { as });
  expect(sent.status, sent.text).toBe(303);
  const uid = sent.location?.split("/").at(-1) ?? "";
  return settled(uid);
}

/** An import whose rows were looked at. */
async function checked(content: Uint8Array, name?: string) {
  const { uid, version } = await upload(content, name);
  const sent = await submit(paths.importMapping(uid), { ...columns, version }, { as: networks });
  expect(sent.status, sent.text).toBe(303);
  return settled(uid);
}

const made = (importId: number) =>
  db.fresh.select().from(organizations).where(eq(organizations.importId, importId)).orderBy(organizations.id);

test("staff import a CSV: columns are guessed, rows looked at, profiles made and found, and the log says so", async () => {
  const known = await published({ name: "Fundación Lucero del Alba", acronym: "FLA", canton: "0401" });
  const first = await upload(
    csv(
      row("Tejedoras de San Gabriel", "Montúfar", "tejedoras@ejemplo.test"),
      row("Fundacion Lucero de Alba"),
      row("Sin cantón", "Macondo", "no es correo"),
      row("=SUMA(1;2) de Otavalo", "1004"),
      row("Tejedoras de San Gabriel", "Quito"),
    ),
  );
  expect(first).toMatchObject({ state: "mapping", rowCount: 5, header });
  const page = await visit(paths.import(first.uid), { as: networks, follow: true });
  expect(page.path).toBe(paths.importMapping(first.uid));
  expect(page.text).toContain("Tejedoras de San Gabriel");
  expect(page.body).toMatch(/name="canton"[\s\S]*?<option value="4" selected/);

  const mapped = await submit(
    paths.importMapping(first.uid),
    { ...columns, version: first.version },
    { as: networks },
  );
  expect(mapped.location).toBe(paths.import(first.uid));
  const ready = await settled(first.uid);
  expect(ready).toMatchObject({ state: "ready", errorCount: 1, duplicateCount: 2 });

  const preview = await visit(paths.import(first.uid), { as: networks });
  expect(preview.headers.refresh).toBeUndefined();
  expect(preview.text).toContain(faults["unknown-canton"]({ column: "Cantón", allowed: "" }));
  expect(preview.text).toContain(faults.mail({ column: "Correo", allowed: "" }));
  expect(preview.body).toContain(`href="${paths.organizationReview(known.slug)}"`);
  expect(preview.text).toContain(show.sameRow(2));
  expect(preview.text).toContain(show.commit(2));
  expect((await visit(paths.import(first.uid, { ver: "errores" }), { as: networks })).text).not.toContain(
    "Tejedoras",
  );

  const decided = await submit(
    paths.importRows(first.uid),
    { shown: ["2", "3", "4", "5", "6"], create: ["2", "3", "4", "5"] },
    { as: networks, follow: true },
  );
  expect(decided.text).toContain(words.outcomes["import-decided"]);
  expect(decided.text).toContain(show.commit(3));
  await submit(paths.importCommit(first.uid), {}, { as: networks });
  const done = await settled(first.uid);
  expect(done).toMatchObject({ state: "committed", progress: 3 });
  expect(await text(paths.import(first.uid), { as: networks })).toContain(show.committed(3));

  const profiles = await made(first.id);
  expect(profiles.map(({ name, state }) => [name, state])).toEqual([
    ["Tejedoras de San Gabriel", "unclaimed"],
    ["Fundacion Lucero de Alba", "unclaimed"],
    ["=SUMA(1;2) de Otavalo", "unclaimed"],
  ]);
  const [tejedoras] = profiles;
  const id = tejedoras?.id ?? 0;
  expect(await db.fresh.$count(publishedPlaces, eq(publishedPlaces.organizationId, id))).toBe(2);
  expect(await db.fresh.$count(organizationSearch, eq(organizationSearch.organizationId, id))).toBe(1);
  const [channel] = await db.fresh
    .select()
    .from(organizationChannels)
    .where(eq(organizationChannels.organizationId, id));
  expect(channel).toMatchObject({ valueKey: "tejedoras@ejemplo.test", audience: "organization" });
  expect(await text(paths.organizations({ q: "tejedoras gabriel" }))).toContain("Tejedoras de San Gabriel");
  const acts = await db.fresh.select().from(auditEvents).where(like(auditEvents.act, "imports.%"));
  expect(acts.filter(({ objectId }) => objectId === first.id).map(({ act }) => act)).toEqual([
    "imports.upload",
    "imports.map",
    "imports.commit",
  ]);
  const loads = and(eq(auditEvents.act, "organization.load"), eq(auditEvents.organizationId, id));
  expect(await db.fresh.$count(auditEvents, loads)).toBe(1);
  expect(await text(paths.imports(), { as: networks })).toContain(words.imports.states.committed);
});

test("a workbook is imported likewise, of formulas what they last gave, and same names get addresses of their own", async () => {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (values: readonly string[]) => `<row>${values.map(cell).join("")}</row>`;
  const formula = `<row><c t="str"><f>A1&amp;"x"</f><v>Red del Formulario</v></c>${row("").slice(1).map(cell).join("")}</row>`;
  const content = await workbookOf({
    sheets: { Hoja1: line(header) + line(row("Coro Andino")) + formula + line(row("Coro Andino", "Quito")) },
  });
  const ready = await checked(content, "libro.xlsx");
  expect(ready).toMatchObject({ state: "ready", rowCount: 3, errorCount: 0, duplicateCount: 1 });
  await submit(paths.importRows(ready.uid), { shown: ["4"], create: ["4"] }, { as: networks });
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "committed" });
  expect((await made(ready.id)).map(({ name, slug }) => [name, slug])).toEqual([
    ["Coro Andino", "coro-andino"],
    ["Red del Formulario", "red-del-formulario"],
    ["Coro Andino", "coro-andino-2"],
  ]);
});

test("a row that can no longer be made stops all of them, and what is mended is made", async () => {
  const ready = await checked(csv(row("Primera Casa"), row("Segunda Casa"), row("Tercera Casa")));
  expect(ready).toMatchObject({ state: "ready", errorCount: 0 });
  const third = and(eq(importRows.importId, ready.id), eq(importRows.row, 4));
  await db.tx(async (tx) => {
    await tx
      .update(importRows)
      .set({ cells: row("Tercera Casa", "Macondo") })
      .where(third);
  });
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "ready", failure: "row:4" });
  expect(await made(ready.id)).toEqual([]);
  expect(await text(paths.import(ready.uid), { as: networks })).toContain(words.imports.failures.row(4));

  await db.tx(async (tx) => {
    await tx
      .update(importRows)
      .set({ cells: row("Tercera Casa") })
      .where(third);
  });
  await submit(paths.importCheck(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "ready", failure: null });
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  await settled(ready.uid);
  expect(await made(ready.id)).toHaveLength(3);
});

test("rows with mistakes are never made, whatever is asked; nothing to make is said", async () => {
  const ready = await checked(csv(row("Con error", "Macondo")));
  await submit(paths.importRows(ready.uid), { shown: ["2"], create: ["2"] }, { as: networks });
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "ready", failure: "nothing-to-create" });
  expect(await made(ready.id)).toEqual([]);
});

test("a step whose process died is offered again and comes to the same; one that is followed is not", async () => {
  const ready = await checked(csv(row("Faro de la Costa"), row("Muelle Viejo")));
  const left = async (state: "checking" | "committing") => {
    await db.tx(async (tx) => {
      await tx.update(imports).set({ state }).where(eq(imports.id, ready.id));
    });
  };
  await left("checking");
  const name = `import-${ready.id}`;
  await db.tx((tx) =>
    tx.insert(leases).values({ name, holder: newUid(), until: new Date(Date.now() + 60_000) }),
  );
  const followed = await visit(paths.import(ready.uid), { as: networks });
  expect(followed.headers.refresh).toBe("2");
  expect(followed.body).toContain("<progress");
  expect(followed.text).toContain(show.atWork.check);
  const refused = await submit(paths.importRetry(ready.uid), {}, { as: networks, follow: true });
  expect(refused.text).toContain(words.outcomes["import-moved-on"]);
  expect((await find(ready.uid)).version).toBe(ready.version);

  await db.tx((tx) =>
    tx
      .update(leases)
      .set({ until: new Date(0) })
      .where(eq(leases.name, name)),
  );
  const alone = await visit(paths.import(ready.uid), { as: networks });
  expect(alone.headers.refresh).toBeUndefined();
  expect(alone.text).toContain(show.leftTitle);
  await submit(paths.importRetry(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "ready", rowCount: 2, errorCount: 0 });
  await left("committing");
  await submit(paths.importRetry(ready.uid), {}, { as: networks });
  expect(await settled(ready.uid)).toMatchObject({ state: "committed" });
  await submit(paths.importRetry(ready.uid), {}, { as: networks });
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  await settled(ready.uid);
  expect(await made(ready.id)).toHaveLength(2);
});

test("an import is called off: its rows and its file go, and what was begun makes nothing", async () => {
  const ready = await checked(csv(row("Nunca Nacida")));
  const cancelled = await submit(paths.importCancellation(ready.uid), {}, { as: networks, follow: true });
  expect(cancelled.text).toContain(show.cancelled);
  expect(await db.fresh.$count(importRows, eq(importRows.importId, ready.id))).toBe(0);
  expect(await db.fresh.$count(files, eq(files.id, ready.fileId ?? 0))).toBe(0);
  expect((await find(ready.uid)).fileId).toBe(null);
  await submit(paths.importCommit(ready.uid), {}, { as: networks });
  expect(await made(ready.id)).toEqual([]);
});

test("what cannot be read is said beside the file, and nothing is kept", async () => {
  const before = await db.fresh.$count(imports);
  const refusals = words.spreadsheets.refusals;
  const wrong: readonly (readonly [Buffer, string])[] = [
    [Buffer.from('Nombre;Correo\nAna;"abierto'), refusals.quotes],
    [Buffer.from([0x4e, 0x6f, 0x6d, 0x0a, 0x4a, 0x81, 0x8d]), refusals.encoding],
    [Buffer.from("<html><body><table></table></body></html>"), refusals["web-page"]],
    [Buffer.from("PK\u0003\u0004 no es un libro"), refusals.damaged],
    [Buffer.from("   \n \n"), refusals.empty],
  ];
  for (const [content, sentence] of wrong) {
    const sent = await submit(paths.newImport(), { file: { name: "t.csv", content } }, { as: networks });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(sentence.slice(0, 40));
  }
  const none = await submit(
    paths.newImport(),
    { file: { name: "t.csv", content: Buffer.alloc(0) } },
    { as: networks },
  );
  expect(none.status).toBe(422);
  expect(await db.fresh.$count(imports)).toBe(before);
});

test("the form takes as many bytes as are read and not one more, and says how many before", async () => {
  const { bytes, rows } = spreadsheetLimits;
  const largest = Buffer.alloc(bytes, "a");
  largest.write("Nombre\n");
  const send = (content: Buffer) =>
    submit(paths.newImport(), { file: { name: "t.csv", content } }, { as: networks });
  const tooLarge = words.files.faults["too-large"]({ megabytes: bytes / 1024 / 1024, accepted: "tables" });
  const taken = await send(largest);
  expect(taken.text).not.toContain(tooLarge);
  expect(taken.text).toContain(words.spreadsheets.refusals["too-long-cell"]);
  const more = await send(Buffer.concat([largest, Buffer.from(";")]));
  expect([more.status, taken.status]).toEqual([422, 422]);
  expect(more.text).toContain(tooLarge);
  const { hint } = words.imports.new;
  expect(hint).toContain(`${bytes / 1024 / 1024} MB`);
  expect(hint.replace(/\D/g, "")).toContain(String(rows));
});

test("a column that serves twice and one that is missing are said beside their fields", async () => {
  const { uid, version } = await upload(csv(row("Casa Uno")));
  const sent = await submit(
    paths.importMapping(uid),
    { ...columns, acronym: "0", canton: "", "default.kind": "", version },
    { as: networks },
  );
  expect(sent.status).toBe(422);
  expect(sent.text).toContain(words.forms["column-twice"]);
  expect(sent.text).toContain(words.forms.required);
  expect((await find(uid)).state).toBe("mapping");
  const stale = await submit(
    paths.importMapping(uid),
    { ...columns, version: version + 1 },
    { as: networks },
  );
  expect(stale.location).toBe(paths.import(uid));
  expect((await find(uid)).state).toBe("mapping");
});

test("the template can be filled in, and leads to profiles without a mistake", async () => {
  const template = await visit(paths.importTemplate(), { as: networks });
  expect(template.headers["content-disposition"]).toContain("plantilla-organizaciones");
  const { uid, version, header: headings } = await upload(Buffer.from(template.body));
  const fields = Object.entries(words.imports.fields);
  expect(headings).toEqual(fields.map(([, label]) => label));
  const all = Object.fromEntries(fields.map(([field], at) => [field, String(at)]));
  await submit(paths.importMapping(uid), { ...all, ...defaults, version }, { as: networks });
  expect(await settled(uid)).toMatchObject({ state: "ready", rowCount: 2, errorCount: 0 });
});

test("nobody but networks staff sees an import, and unknown ones are not found", async () => {
  const { uid } = await upload(csv(row("Casa Ajena")));
  const ana = await person();
  expect((await visit(paths.import(uid), { as: ana })).status).toBe(403);
  expect((await submit(paths.importCommit(uid), {}, { as: ana })).status).toBe(403);
  expect((await visit(paths.import("ninguna"), { as: networks })).status).toBe(404);
  expect(await text(paths.reviewQueue(), { as: networks })).toContain(words.imports.list.title);
});
