import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { merges } from "#db/schema/merges";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { current, giveChannels, join, published } from "#tests/support/organizations";
import { staff } from "#tests/support/people";

const { merges: words, outcomes, forms } = wordsFor("es");
const reason = "Es la misma gente y la misma casa.";

const uidOfLast = async () => (await rows(merges)).sort((one, other) => one.id - other.id).at(-1)?.uid ?? "";

test("staff merge two profiles, the old address leads to the kept one, and undo it", async () => {
  const kept = await published({ name: "Madre Selva" });
  const absorbed = await published({ name: "Colectivo Madreselva" });
  await giveChannels(absorbed, [["phone", "099 123 0001", "public"]]);
  const networks = await staff("networks");
  const comparison = paths.merge(absorbed.slug, { con: kept.slug });
  const page = await text(comparison, { as: networks });
  expect(page).toContain(words.contents.channels(1));
  expect(page).toContain(words.new.toldText(2));
  const phone = "099 123 0001";
  expect(await text(paths.organization(kept.slug))).not.toContain(phone);

  const fields = { kept: kept.slug, reason, confirmed: "yes" };
  const done = await submit(comparison, fields, { as: networks, follow: true });
  expect(done.path).toBe(paths.merges());
  expect(done.text).toContain(outcomes["organizations-merged"]);
  expect(done.text).toContain(reason);
  const old = await visit(paths.organization(absorbed.slug));
  expect([old.status, old.location]).toEqual([301, paths.organization(kept.slug)]);
  expect(await text(paths.organization(kept.slug))).toContain(phone);
  const directory = await text(paths.organizations({ q: "Madreselva" }));
  expect(directory).not.toContain(absorbed.name);

  const undone = await submit(paths.mergeReversion(await uidOfLast()), {}, { as: networks, follow: true });
  expect(undone.text).toContain(outcomes["merge-undone"]);
  expect((await visit(paths.organization(absorbed.slug))).status).toBe(200);
  expect(await text(paths.organization(absorbed.slug))).toContain(phone);
  expect(await text(paths.organization(kept.slug))).not.toContain(phone);
  const twice = await submit(paths.mergeReversion(await uidOfLast()), {}, { as: networks, follow: true });
  expect(twice.text).toContain(outcomes["merge-not-latest"]);
});

test("a form that is not complete comes back with everything typed, and nothing is merged", async () => {
  const one = await published();
  const other = await published();
  const networks = await staff("networks");
  const comparison = paths.merge(one.slug, { con: other.slug });
  const unmeant = await submit(comparison, { kept: one.slug, reason }, { as: networks });
  expect(unmeant.status).toBe(422);
  expect(unmeant.text).toContain(forms["merge-unconfirmed"]);
  expect(unmeant.text).toContain(reason);
  const third = await published();
  for (const kept of [third.slug, ""]) {
    const refused = await submit(comparison, { kept, reason, confirmed: "yes" }, { as: networks });
    expect([refused.status, refused.text.includes(forms["choose-one"])]).toEqual([422, true]);
  }
  expect((await current(other.id)).mergedIntoId).toBeNull();
});

test("the same profile twice, one that is part of another and one's own are refused in a sentence", async () => {
  const [one, other, third] = [await published(), await published(), await published()];
  const networks = await staff("networks");
  const merge = (slug: string, con: string) =>
    submit(paths.merge(slug, { con }), { kept: slug, reason, confirmed: "yes" }, { as: networks });

  expect(await text(paths.merge(one.slug, { con: one.slug }), { as: networks })).toContain(
    words.new.obstacles.same,
  );
  const same = await merge(one.slug, one.slug);
  expect([same.status, (await current(one.id)).mergedIntoId]).toEqual([422, null]);

  expect((await merge(one.slug, other.slug)).status).toBe(303);
  expect(await text(paths.merge(third.slug, { con: other.slug }), { as: networks })).toContain(
    words.new.obstacles.merged,
  );
  expect((await merge(third.slug, other.slug)).status).toBe(422);

  await join(networks, third, "member");
  expect(await text(paths.merge(one.slug, { con: third.slug }), { as: networks })).toContain(
    words.new.obstacles.own,
  );
  expect((await merge(one.slug, third.slug)).status).toBe(403);
  await join(networks, one, "member");
  expect((await submit(paths.mergeReversion(await uidOfLast()), {}, { as: networks })).status).toBe(403);
  expect(await text(paths.merges(), { as: networks })).toContain(words.list.own);
});

test("the other profile is found among similar ones, by its address or by the link to it", async () => {
  const one = await published({ name: "Kipu de Voces", canton: "0301" });
  const twin = await published({ name: "Kipus de Voces", canton: "0301" });
  const networks = await staff("networks");
  const choice = await visit(paths.merge(one.slug), { as: networks });
  expect(choice.body).toContain(paths.merge(one.slug, { con: twin.slug }));
  for (const con of [twin.slug, ` ${twin.slug} `, `https://tejido.test/organizaciones/${twin.slug}?x=1`])
    expect(await text(paths.merge(one.slug, { con }), { as: networks })).toContain(words.new.title);
  for (const con of ["no-existe", "<script>", "x".repeat(400)])
    expect((await visit(paths.merge(one.slug, { con }), { as: networks })).status).toBe(200);
  expect(await text(paths.merge(one.slug, { con: "no-existe" }), { as: networks })).toContain(
    words.choice.unknown,
  );
});
