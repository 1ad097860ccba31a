import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readSpreadsheet } from "#app/domain/spreadsheets/reading.server";
import { env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { auditEvents } from "#db/schema/audit";
import { organizations } from "#db/schema/organizations";
import {
  organizationCoverage,
  organizationLanguages,
  organizationPopulations,
  organizationSupports,
} from "#db/schema/profiles";
import { workbookOf } from "#tests/domain/spreadsheets/files";
import { application, origin } from "#tests/support/application";
import { addOrganization } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { visit } from "#tests/support/http";
import { cantonId, giveChannels } from "#tests/support/organizations";
import { staff, type TestPerson } from "#tests/support/people";
import { productionSettings, startServer } from "#tests/support/server-process";
import { projectRoot } from "#tests/support/sources";

const words = wordsFor("es").organizations;

/** The file as it is saved: the bytes and what was said of them. */
async function download(format: "csv" | "xlsx", as: TestPerson, at?: string) {
  const answer = await fetch((at ?? (await origin())) + paths.organizationsExport({ formato: format }), {
    headers: { cookie: as.jar.header, host: new URL(env().publicOrigin).host },
  });
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function tableOf(bytes: Uint8Array) {
  const found = await readSpreadsheet(bytes);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}

const exports = () =>
  db.fresh
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.act, "organizations.export"))
    .orderBy(auditEvents.id);

test("networks staff take every organization with them, in either kind of file, and the log says so", async () => {
  const now = new Date("2026-03-01T03:00:00Z");
  const added = await db.tx(async (tx) => {
    const states = ["draft", "in-review", "published", "archived"] as const;
    const all = [];
    for (const state of states) all.push(await addOrganization(tx, state, now));
    return all;
  });
  const [first, , third, last] = added;
  await db.tx(async (tx) => {
    await tx
      .update(organizations)
      .set({ name: "=HYPERLINK(1)", nameKey: "=hyperlink", acronym: "Ñ;1" })
      .where(eq(organizations.id, first?.id ?? 0));
    await tx
      .update(organizations)
      .set({ mergedIntoId: third?.id, mergedAt: now })
      .where(eq(organizations.id, last?.id ?? 0));
    const organizationId = first?.id ?? 0;
    await tx.insert(organizationPopulations).values({ organizationId, population: "women" });
    await tx.insert(organizationLanguages).values({ organizationId, language: "qu" });
    await tx.insert(organizationCoverage).values({ organizationId, cantonId: await cantonId("1701") });
    for (const [side, support, detail] of [
      ["offer", "meeting-space", "Salón de barrio"],
      ["need", "legal-aid", null],
    ] as const)
      await tx
        .insert(organizationSupports)
        .values({ uid: `export-${side}`, organizationId, side, support, detail, createdAt: now });
  });
  await giveChannels({ id: first?.id ?? 0 }, [
    ["mail", "todas@canario.test", "public"],
    ["mail", "casa@canario.test", "organization"],
  ]);
  const networks = await staff("networks");

  for (const format of ["csv", "xlsx"] as const) {
    const { answer, bytes } = await download(format, networks);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="organizaciones-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
    );
    expect(answer.headers.get("content-type")).toBe(
      {
        csv: "text/csv; charset=utf-8",
        xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      }[format],
    );
    const { header, rows } = await tableOf(bytes);
    expect(header.slice(0, 3)).toEqual([
      words.export.columns.name,
      words.export.columns.acronym,
      "Tipo de organización",
    ]);
    expect(rows).toHaveLength(3);
    const cells = Object.fromEntries(header.map((heading, place) => [heading, rows[0]?.cells[place]]));
    expect(cells).toMatchObject({
      Nombre: "=HYPERLINK(1)",
      Sigla: "Ñ;1",
      "Tipo de organización": words.kinds.collective,
      Estado: words.states.draft,
      Cantón: "Tulcán",
      Provincia: "Carchi",
      Temas: words.themes.integration,
      "Qué hace": expect.stringContaining("se reúne cada semana"),
      "Con quiénes trabaja": words.populations.women,
      "Dónde trabaja": "Quito (Pichincha)",
      Idiomas: words.languages.qu,
      Ofrece: "Espacio para reunirse: Salón de barrio",
      Busca: words.supports["legal-aid"],
      "Contacto público": "Correo: todas@canario.test",
      Creada: "2026-02-28",
      Publicada: "",
    });
    if (format === "csv") expect(Buffer.from(bytes).toString()).toContain("'=HYPERLINK(1)");
  }
  expect(
    (await exports()).map(({ accountId, role, objectKind }) => ({ accountId, role, objectKind })),
  ).toEqual(Array(2).fill({ accountId: networks.id, role: "networks", objectKind: "organization" }));
});

test("an export of more rows than are read at once holds each of them once", async () => {
  const now = new Date();
  await db.tx(async (tx) => {
    const [one] = await tx.select().from(organizations).limit(1);
    if (!one) throw new Error("there is no organization to copy");
    const { id: _, ...copied } = one;
    for (let from = 0; from < 1_200; from += 400)
      await tx.insert(organizations).values(
        Array.from({ length: 400 }, (_, place) => ({
          ...copied,
          uid: `muchas-${from + place}`,
          slug: `muchas-${from + place}`,
          name: `Muchas ${from + place}`,
          nameKey: `muchas ${(from + place) % 7}`,
          mergedIntoId: null,
          createdAt: now,
          updatedAt: now,
        })),
      );
  });
  const { bytes } = await download("csv", await staff("networks"));
  const names = (await tableOf(bytes)).rows
    .map(({ cells }) => cells[0] ?? "")
    .filter((name) => name.startsWith("Muchas"));
  expect(names).toHaveLength(1_200);
  expect(new Set(names).size).toBe(1_200);
});

test("nobody else gets the file, and nothing is noted", async () => {
  const before = (await exports()).length;
  expect((await visit(paths.organizationsExport())).location).toMatch(/^\/entrar\?volver=/);
  for (const role of ["admin", "auditor", "trainer", "focal_point"] as const)
    expect((await visit(paths.organizationsExport(), { as: await staff(role) })).status).toBe(403);
  expect(await exports()).toHaveLength(before);
});

test("the desk of the site reads a table, and a bomb is refused without harm", async () => {
  const { desk } = await application();
  const bytes = Buffer.from("nombre;cantón\nUno;Quito\nDos;Cuenca\n");
  expect(await desk.ask("read-spreadsheet", { bytes, rows: 1 })).toEqual({
    answer: {
      sheets: [],
      header: ["nombre", "cantón"],
      rows: [{ row: 2, cells: ["Uno", "Quito"] }],
      total: 2,
    },
  });
  const bomb = await workbookOf({
    sheets: { Hoja: "" },
    parts: { "xl/worksheets/s0.xml": Buffer.alloc(80 * 1024 * 1024, " ") },
  });
  expect(await desk.ask("read-spreadsheet", { bytes: bomb, rows: 1 })).toEqual({
    answer: { refusal: "zip-bomb" },
  });
  expect((await visit(paths.organizations())).status).toBe(200);
});

test("an export that finds the line full is asked to come back, and nothing is noted", async () => {
  const { desk } = await application();
  const networks = await staff("networks");
  const before = (await exports()).length;
  const bytes = Buffer.from("nombre;nota\n".repeat(20_000));
  const asked = Array.from({ length: 12 }, () => desk.ask("read-spreadsheet", { bytes, rows: 0 }));
  const { status, headers } = await visit(paths.organizationsExport(), { as: networks });
  expect({ status, retry: headers["retry-after"] }).toEqual({ status: 503, retry: "15" });
  expect(await exports()).toHaveLength(before);
  const answers = await Promise.all(asked);
  expect(answers.filter((one) => "refusal" in one)).toEqual(Array(3).fill({ refusal: "busy" }));
  expect((await download("csv", networks)).answer.status).toBe(200);
});

test("a process that is told to stop after an export closes everything and leaves with 0", async () => {
  const { dataDir, databaseUrl } = env();
  const settings = { ...productionSettings(dataDir, databaseUrl), LOG_LEVEL: "info" };
  const server = await startServer([process.execPath, join(projectRoot, "build/server/main.js")], settings);
  const { answer } = await download("xlsx", await staff("networks"), server.origin);
  expect(answer.status).toBe(200);
  expect(await server.end("SIGTERM")).toBe(0);
  expect(server.printed()).toContain('"event":"stopped"');
});
