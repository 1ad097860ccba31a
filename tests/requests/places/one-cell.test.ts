import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { choosePlace } from "#app/domain/places/choice.server";
import type { Point } from "#app/domain/places/point";
import { paths } from "#app/paths";
import type { Precision } from "#db/schema/places";
import { exactPlaces, publishedPlaces } from "#db/schema/places";
import { db, rows } from "#tests/support/database";
import { type Browser, stranger, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const organization = await published({ name: "Colectiva del Cuadro", canton: "1701" });
await published({ name: "Vecina de Enfrente", canton: "1701" });
const leader = await asPerson(organization.leader);
const networks = await staff("networks");
const verified = await person("De la red");
await join(verified, await published({ name: "Otra de la Red" }), "member");

/** The corners of one grid cell, and its middle. */
const inOneCell: readonly Point[] = [
  { latitude: -0.180001, longitude: -78.460001 },
  { latitude: -0.189999, longitude: -78.469999 },
  { latitude: -0.185, longitude: -78.465 },
  { latitude: -0.180001, longitude: -78.469999 },
];

async function moveTo(point: Point, precision: Precision = "approximate"): Promise<void> {
  const stored = (await rows(exactPlaces)).find((row) => row.organizationId === organization.id);
  const version = stored?.updatedAt.getTime() ?? 0;
  const outcome = await db.tx((tx) =>
    choosePlace(
      tx,
      leader,
      organization,
      { precision, audience: "public", point, directions: null },
      version,
    ),
  );
  if (outcome !== "chosen") throw new Error(outcome);
}

const nearby = ["Quito", "Tulcán", "Cuenca", "1701"];
const { slug } = organization;
const outlets = [
  paths.organization(slug),
  `${paths.organization(slug)}.data`,
  paths.organizations(),
  "/organizaciones.data",
  paths.organizations({ q: "cuadro" }),
  paths.organizations({ canton: "1701" }),
  paths.organizationsJson(),
  `${paths.organizationsJson()}?q=cuadro`,
  ...nearby.flatMap((cerca) => [
    paths.organizations({ cerca }),
    `${paths.organizationsJson()}?cerca=${encodeURIComponent(cerca)}`,
    `/organizaciones.data?cerca=${encodeURIComponent(cerca)}`,
  ]),
];

/** Every answer in which the place could be told, to each kind of reader, byte for byte but for the nonce. */
async function everything(): Promise<string[]> {
  const readers: (Browser | undefined)[] = [undefined, verified, networks];
  const answers: string[] = [];
  for (const reader of readers)
    for (const path of outlets) {
      const { status, body, headers } = await visit(path, { as: reader ?? stranger() });
      expect([path, status]).toEqual([path, 200]);
      answers.push(`${path} ${headers.etag ?? ""}\n${body.replace(/"nonce","[^"]+"/, "")}`);
    }
  return answers;
}

/** The addresses whose answers are not the same bytes. */
const differing = (one: readonly string[], other: readonly string[]) =>
  one.filter((answer, place) => answer !== other[place]).map((answer) => answer.split("\n", 1)[0]);

test("a thousand reads of all that the site answers do not tell one place of a cell from another", async () => {
  await moveTo(inOneCell[0] as Point);
  const first = await everything();
  for (let n = first.length, at = 1; n < 1_000; n += first.length, at++) {
    await moveTo(inOneCell[at % inOneCell.length] as Point);
    expect(differing(first, await everything())).toEqual([]);
  }
}, 180_000);

test("a place of the next cell, a jittered point and the true one are each noticed by the same reads", async () => {
  await moveTo(inOneCell[0] as Point);
  const first = await everything();
  await moveTo({ latitude: -0.25, longitude: -78.465 });
  expect(differing(first, await everything())).not.toEqual([]);

  await moveTo(inOneCell[0] as Point);
  const jittered: string[][] = [];
  for (const shift of [0.0301, 0.0502]) {
    await db.tx(async (tx) => {
      await tx
        .update(publishedPlaces)
        .set({ latitude: -0.185 + shift })
        .where(and(eq(publishedPlaces.organizationId, organization.id)));
    });
    jittered.push(await everything());
  }
  expect(differing(jittered[0] ?? [], jittered[1] ?? [])).not.toEqual([]);

  await moveTo(inOneCell[0] as Point, "exact");
  const exact = await everything();
  await moveTo(inOneCell[1] as Point, "exact");
  expect(differing(exact, await everything())).not.toEqual([]);
}, 180_000);
