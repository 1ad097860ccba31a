import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { exactPlaces, publishedPlaces } from "#db/schema/places";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const chosen = { precision: "approximate", audience: "public", point: "-0.1807, -78.4678", directions: "" };
const versionOf = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";

test("a leader chooses what is seen of the place, without JavaScript, and reads who sees what", async () => {
  const organization = await published();
  const { leader } = organization;
  const path = paths.organizationPlace(organization.slug);
  const page = await visit(path, { as: leader });
  expect(page.text).toContain("solo el cantón: Quito.");
  expect(page.text).toContain("no publiquen el punto exacto");
  const sent = await submit(
    path,
    { ...chosen, audience: "network", point: `0°10'50"S 78°28'04"W`, version: versionOf(page.body) },
    { as: leader, follow: true },
  );
  expect(sent.text).toContain("Guardamos la ubicación.");
  expect(sent.text).toMatch(/El público ve\s+solo el cantón: Quito\./);
  expect(sent.text).toContain("una zona fija de cerca de 1 km de lado, en Quito.");
  expect(sent.body).toContain("-0.180556, -78.467778");
});

test.each([
  ["Quito", "No encontramos un punto ahí"],
  ["https://maps.app.goo.gl/AbC", "Ese enlace corto no dice dónde queda"],
  ["-78.4678, -0.1807", "Parece que la longitud está primero"],
  ["40.4168, -3.7038", "Ese punto no queda en Ecuador"],
  ["", "Escriba el punto, o elija"],
])("of the point “%s” the page says what to do, and keeps it", async (point, sentence) => {
  const organization = await published();
  const answer = await submit(
    paths.organizationPlace(organization.slug),
    { ...chosen, point, version: 0 },
    { as: organization.leader },
  );
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect(answer.body).toContain(point);
  expect((await rows(exactPlaces)).filter((row) => row.organizationId === organization.id)).toEqual([]);
});

test("a point far from the canton's seat is stored once the canton is confirmed", async () => {
  const organization = await published();
  const path = paths.organizationPlace(organization.slug);
  const far = { ...chosen, point: "-2.19616, -79.88621", version: 0 };
  const as = organization.leader;
  expect((await visit(path, { as })).body).not.toContain('name="confirmed"');
  const asked = await submit(path, far, { as });
  expect(asked.status).toBe(422);
  expect(asked.text).toContain("El punto es correcto y está en el cantón Quito");
  expect((await submit(path, { ...far, confirmed: "yes" }, { as })).status).toBe(303);
});

test("who chose at the same time is shown both", async () => {
  const organization = await published();
  const path = paths.organizationPlace(organization.slug);
  const as = organization.leader;
  await submit(path, { ...chosen, version: 0 }, { as });
  const answer = await submit(path, { ...chosen, precision: "hidden", version: 0 }, { as });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Una zona aproximada");
  expect(
    (await submit(path, { ...chosen, precision: "hidden", version: versionOf(answer.body) }, { as })).status,
  ).toBe(303);
  expect((await rows(publishedPlaces)).filter((row) => row.organizationId === organization.id)).toEqual([]);
});

test("networks staff and trainers of the office read the point and have no form; others do not read it", async () => {
  const organization = await published();
  const path = paths.organizationPlace(organization.slug);
  await submit(path, { ...chosen, version: 0 }, { as: organization.leader });
  for (const as of [await staff("networks"), await staff("trainer")]) {
    const page = await visit(path, { as });
    expect(page.text).toContain("-0.1807, -78.4678");
    expect(page.body).not.toContain('name="precision"');
  }
  const member = await person("Integrante");
  await join(member, organization, "member");
  for (const as of [
    member,
    await staff("trainer", { office: "cuenca" }),
    await staff("admin"),
    await person(),
  ])
    expect((await visit(path, { as })).status).toBe(403);
  expect(await text(path)).toContain("Entrar");
});
