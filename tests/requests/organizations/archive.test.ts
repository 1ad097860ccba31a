import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { unclaimed } from "#tests/support/claims";
import { submit, text, visit } from "#tests/support/http";
import { current, published } from "#tests/support/organizations";
import { staff } from "#tests/support/people";

const words = wordsFor("es");
const { archive } = words.freshness;
const reason = "La organización dejó de reunirse este año.";

test("a leader archives with a reason, and takes it out again as a draft", async () => {
  const { leader, slug, id, name } = await published();
  const short = await submit(paths.organizationArchive(slug), { reason: "Ya no" }, { as: leader });
  expect(short.status).toBe(422);
  expect(short.body).toContain("Ya no</textarea>");
  const done = await submit(paths.organizationArchive(slug), { reason }, { as: leader, follow: true });
  expect(done.text).toContain(words.outcomes["profile-archived"]);
  expect((await visit(paths.organization(slug))).status).toBe(404);
  expect(await current(id)).toMatchObject({ state: "archived", archivedReason: reason });

  const page = await visit(paths.organizationArchive(slug), { as: leader });
  expect(page.text).toContain(archive.restoreTitle(name));
  expect(page.text).toContain(reason);
  expect((await submit(paths.organizationArchive(slug), { reason }, { as: leader })).status).toBe(403);
  const back = await submit(paths.organizationArchiveExit(slug), {}, { as: leader, follow: true });
  expect(back.text).toContain(words.outcomes["profile-restored"]);
  expect(await current(id)).toMatchObject({ state: "draft", archivedAt: null, archivedReason: null });
  expect((await submit(paths.organizationArchiveExit(slug), {}, { as: leader })).status).toBe(403);
});

test("staff archive a profile that nobody leads, and put it back unclaimed", async () => {
  const networks = await staff("networks");
  const { slug, id } = await unclaimed();
  const review = await visit(paths.organizationReview(slug), { as: networks });
  expect(review.body).toContain(`href="${paths.organizationArchive(slug)}"`);
  await submit(paths.organizationArchive(slug), { reason }, { as: networks });
  expect((await current(id)).state).toBe("archived");
  expect(await text(paths.organizationReview(slug), { as: networks })).toContain(reason);
  expect(await text(paths.organizationArchive(slug), { as: networks })).toContain(archive.reinstateLead);
  await submit(paths.organizationArchiveExit(slug), {}, { as: networks });
  expect((await current(id)).state).toBe("unclaimed");
  expect((await visit(paths.organization(slug))).status).toBe(200);
});

test("staff neither archive here what someone leads, nor put it back over its leader", async () => {
  const networks = await staff("networks");
  const { slug, leader, id } = await published();
  expect((await submit(paths.organizationArchive(slug), { reason }, { as: networks })).status).toBe(403);
  await submit(paths.organizationArchive(slug), { reason }, { as: leader });
  const back = await submit(paths.organizationArchiveExit(slug), {}, { as: networks, follow: true });
  expect(back.text).toContain(words.outcomes["organization-moved-on"]);
  expect((await current(id)).state).toBe("archived");
});
