import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { submit, text, visit } from "#tests/support/http";
import { draft, giveChannels, join, published } from "#tests/support/organizations";
import { staff } from "#tests/support/people";

const { duplicates: words, outcomes, management } = wordsFor("es");

test("staff see a likely pair side by side and tell the two apart", async () => {
  const one = await published({ name: "Semillas de Paz", canton: "0701", acronym: "SDP" });
  const other = await draft({ name: "Asociación Semilla de Paz", canton: "0701" });
  const networks = await staff("networks");
  const page = await visit(paths.duplicates(), { as: networks });
  expect(page.text).toContain(words.caption(one.name, other.name));
  expect(page.text).toContain(words.reasons.name);
  expect(page.body).toContain(
    `href="${paths.merge(one.slug, { con: other.slug }).replaceAll("&", "&amp;")}"`,
  );
  expect(await text(paths.management(), { as: networks })).toContain(management.duplicates.count(1));

  const fields = { one: one.slug, other: other.slug, canton: "0701", contact: "" };
  const told = await submit(paths.distinction(), fields, { as: networks });
  expect(told.location).toBe(paths.duplicates({ canton: "0701" }));
  const after = await visit(paths.duplicates(), { as: networks });
  expect(after.text).toContain(outcomes["pair-told-apart"]);
  expect(after.text).not.toContain(words.caption(one.name, other.name));
  expect(await text(paths.management(), { as: networks })).toContain(management.duplicates.count(0));
});

test("the list narrows to a canton and to those that share a contact", async () => {
  const near = await published({ name: "Vientos del Páramo", canton: "0601" });
  const twin = await published({ name: "Viento del Páramo", canton: "0601" });
  const far = await published({ name: "Cuerdas", canton: "0101" });
  const sharing = await published({ name: "Tambores", canton: "1301" });
  for (const organization of [far, sharing])
    await giveChannels(organization, [["phone", "02 212 3456", "organization"]]);
  const networks = await staff("networks");
  const [byName, byContact] = [words.caption(near.name, twin.name), words.caption(far.name, sharing.name)];
  const shown = async (query: Parameters<typeof paths.duplicates>[0]) => {
    const page = await text(paths.duplicates(query), { as: networks });
    return [page.includes(byName), page.includes(byContact)];
  };
  expect(await shown({})).toEqual([true, true]);
  expect(await shown({ canton: "0601" })).toEqual([true, false]);
  expect(await shown({ contacto: "contacto" })).toEqual([false, true]);
  expect(await shown({ canton: "2401" })).toEqual([false, false]);
});

test("who belongs to one of the two reads that someone else decides, and cannot", async () => {
  const one = await published({ name: "Lumbre Serrana", canton: "1001" });
  const other = await published({ name: "Lumbres Serranas", canton: "1001" });
  const networks = await staff("networks");
  await join(networks, one, "member");
  expect(await text(paths.duplicates({ canton: "1001" }), { as: networks })).toContain(words.own);
  const told = await submit(paths.distinction(), { one: one.slug, other: other.slug }, { as: networks });
  expect(told.status).toBe(403);
});

test("a profile that is not there, or the same one twice, is no pair", async () => {
  const one = await published();
  const networks = await staff("networks");
  for (const other of ["no-existe", "no existe", one.slug, ""])
    expect((await submit(paths.distinction(), { one: one.slug, other }, { as: networks })).status).toBe(404);
});
