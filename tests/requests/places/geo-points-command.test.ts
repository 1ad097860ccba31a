import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { publishedPlaces } from "#db/schema/places";
import { territories } from "#db/schema/territories";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { projectRoot } from "#tests/support/sources";

const folder = mkdtempSync(join(tmpdir(), "tejido-points-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const file = (content: string | Uint8Array): string => {
  count += 1;
  const path = join(folder, `puntos-${count}.csv`);
  writeFileSync(path, content);
  return path;
};

/** What `npm run geo:points` runs, over this file's database: its exit code and its lines. */
async function geoPoints(...words: string[]): Promise<{ code: number; out: string; told: string }> {
  const run = promisify(execFile)(process.execPath, [
    join(projectRoot, "build/server/geo-points.js"),
    ...words,
  ]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, told: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      told: error.stderr,
    }),
  );
}

test("the command moves seats and the organizations that say only their canton, and says how many", async () => {
  const organization = await published({ canton: "1707" });
  const table = file(
    "code,lat,lon,point_source\n1707,0.0233,-78.8942,geonames\n1701,-0.22985,-78.52495,geonames\n",
  );
  const { code, out } = await geoPoints(table);
  expect(code).toBe(0);
  expect(out).toMatch(/^2 puntos leídos; \d cabeceras? /);
  expect(out).toContain("1 organización que muestra solo su cantón está ahora");
  const places = (await rows(publishedPlaces)).filter((row) => row.organizationId === organization.id);
  expect(places.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
    [0.0233, -78.8942],
    [0.0233, -78.8942],
  ]);
});

test.each([
  [[], "Diga qué archivo"],
  [["/no/hay.csv"], "No se puede leer"],
  [[file("a,b\n1,2\n")], "El archivo no tiene las columnas"],
])("what is no table is refused with one sentence: %j", async (words, sentence) => {
  const before = await rows(territories);
  const refused = await geoPoints(...words);
  expect(refused).toEqual({
    code: 1,
    out: "",
    told: expect.stringMatching(new RegExp(`^${sentence}[^\n]*\n$`)),
  });
  expect(await rows(territories)).toEqual(before);
});

test("a faulty row and a file of another encoding change nothing", async () => {
  const before = await db.fresh.$count(territories);
  const faulty = await geoPoints(file("code,lat,lon,point_source\n1707,0.03,-78.89,x\n1701,99,-78,x\n"));
  expect(faulty).toMatchObject({ code: 1, told: expect.stringContaining("Línea 3") });
  const latin = await geoPoints(
    file(Buffer.from("code,lat,lon,point_source\n1707,0.03,-78.89,Bolívar", "latin1")),
  );
  expect(latin).toMatchObject({ code: 1, told: expect.stringContaining("UTF-8") });
  expect(await db.fresh.$count(territories)).toBe(before);
});
