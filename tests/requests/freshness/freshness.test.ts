import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { runDue } from "#app/domain/schedule/due.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { organizations } from "#db/schema/organizations";
import { unclaimed } from "#tests/support/claims";
import { db } from "#tests/support/database";
import { stranger, submit, text, visit } from "#tests/support/http";
import { deliver } from "#tests/support/mail";
import { current, join, published } from "#tests/support/organizations";
import { type PersonOptions, person, staff } from "#tests/support/people";

const words = wordsFor("es");
const { question, mine } = words.freshness;
const day = 86_400_000;

/** A profile that nobody confirmed for seven months, whose leader was asked just now; and the letter she got. */
async function askedOf(options: PersonOptions = {}) {
  const leader = await person("Lucía", options);
  const { id } = await published({ leader });
  const long = new Date(Date.now() - 210 * day);
  await db.tx(async (tx) => {
    await tx
      .update(organizations)
      .set({ publishedAt: long, createdAt: long })
      .where(eq(organizations.id, id));
    await profileChanged(tx, id);
  });
  await runDue(db);
  const hers = (await deliver()).filter(({ to }) => to === leader.mail);
  const letter = hers.find(({ links }) => links.some((one) => one.startsWith("/vigencia/")));
  const link = letter?.links.find((one) => one.startsWith("/vigencia/"));
  if (!letter || !link) throw new Error("the leader was not asked");
  return { leader, organization: await current(id), letter, link };
}

test("the letter's button opens a question, and opening it, however often, confirms nothing", async () => {
  const { organization, letter, link } = await askedOf();
  expect(letter.subject).toContain(organization.name);
  expect(new Set(letter.links.filter((one) => one.startsWith("/vigencia/")))).toEqual(
    new Set([link, `${link}?respuesta=actualizar`, `${link}?respuesta=archivar`]),
  );
  for (let n = 0; n < 3; n += 1) {
    const page = await visit(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain(question.heading(organization.name));
    expect(page.headers["cache-control"]).toContain("no-store");
    expect(page.body).toMatch(/<meta name="robots" content="noindex"/);
  }
  expect((await current(organization.id)).confirmedAt).toBeNull();
  const title = /<title>([^<]*)<\/title>/.exec((await visit(link)).body)?.[1];
  expect(title).not.toContain(organization.name);
});

test("a stranger's browser confirms with the button, once", async () => {
  const { organization, link } = await askedOf();
  expect(await text(paths.organization(organization.slug))).toContain(words.organizations.profile.stale);
  const browser = stranger();
  const done = await submit(link, { answer: "confirmed" }, { as: browser, follow: true });
  expect(done.path).toBe(paths.organization(organization.slug));
  expect(done.text).toContain(words.outcomes["profile-confirmed"]);
  const after = await current(organization.id);
  expect(after.confirmedAt).toBeInstanceOf(Date);
  expect(after.state).toBe("published");
  expect(await text(paths.organization(organization.slug))).not.toContain(words.organizations.profile.stale);
  expect((await visit(link)).status).toBe(404);
  const twice = await submit(link, { answer: "archived" }, { as: browser });
  expect(twice.status).toBe(404);
  expect(twice.text).toContain(question.unusableTitle);
  expect((await current(organization.id)).state).toBe("published");
});

test("archiving is asked once more, and takes the profile out of the directory", async () => {
  const { organization, link } = await askedOf();
  const first = await visit(link);
  expect(first.body).not.toContain('value="archived"');
  const sure = await visit(`${link}?respuesta=archivar`);
  expect(sure.body).toContain('value="archived"');
  expect((await current(organization.id)).state).toBe("published");
  const done = await submit(link, { answer: "archived" }, { as: stranger(), follow: true });
  expect(done.text).toContain(words.outcomes["profile-archived"]);
  expect((await current(organization.id)).state).toBe("archived");
  expect((await visit(paths.organization(organization.slug))).status).toBe(404);
});

test("updating leads to signing in and to the edition, and saving there answers the question", async () => {
  const { organization, link } = await askedOf();
  const page = await visit(`${link}?respuesta=actualizar`);
  expect(page.body).toContain(`href="${paths.editOrganization(organization.slug)}"`);
  expect((await visit(paths.editOrganization(organization.slug))).location).toMatch(/^\/entrar\?volver=/);
});

test("an answer that is none changes nothing, and a link that is none is not found", async () => {
  const { organization, link } = await askedOf();
  for (const fields of [{}, { answer: "updated" }, { answer: "borrar" }])
    expect((await submit(link, fields as Record<string, string>)).status).toBe(422);
  expect((await visit(link)).status).toBe(200);
  expect((await visit(paths.freshnessQuestion("nada"))).status).toBe(404);
  expect((await submit(paths.freshnessQuestion("nada"), { answer: "confirmed" })).status).toBe(404);
  expect((await current(organization.id)).confirmedAt).toBeNull();
});

test("a discreet letter has one neutral link to the same page", async () => {
  const { organization, letter, link } = await askedOf({ letterDetail: "discreet" });
  expect(`${letter.subject} ${letter.text}`).not.toContain(organization.name);
  expect(new Set(letter.links.filter((one) => !one.startsWith("/baja/")))).toEqual(new Set([link]));
  expect((await visit(link)).text).toContain(question.heading(organization.name));
});

test("a leader who signs in is asked on her page and confirms there", async () => {
  const { leader, organization } = await askedOf();
  const editor = await person("Editora");
  await join(editor, organization, "editor");
  expect(await text(paths.mine(), { as: editor })).not.toContain(mine.stale(organization.name));
  const page = await visit(paths.mine(), { as: leader });
  expect(page.text).toContain(mine.stale(organization.name));
  expect(page.body).toContain(`action="${paths.organizationFreshness(organization.slug)}"`);
  const done = await submit(paths.organizationFreshness(organization.slug), {}, { as: leader, follow: true });
  expect(done.text).toContain(words.outcomes["profile-confirmed"]);
  expect(await text(paths.mine(), { as: leader })).not.toContain(mine.stale(organization.name));
  expect((await submit(paths.organizationFreshness(organization.slug), {}, { as: editor })).status).toBe(403);
});

test("a profile that nobody leads waits for staff, who confirm it in its review", async () => {
  const networks = await staff("networks");
  const organization = await unclaimed({ name: "Sola y sin noticias" }, new Date(Date.now() - 210 * day));
  const list = await text(paths.reviewQueue({ estado: "stale" }), { as: networks });
  expect(list).toContain(organization.name);
  const review = await visit(paths.organizationReview(organization.slug), { as: networks });
  expect(review.text).toContain(words.freshness.review.stale);
  const done = await submit(
    paths.organizationFreshness(organization.slug),
    {},
    { as: networks, follow: true },
  );
  expect(done.text).toContain(words.outcomes["profile-confirmed"]);
  expect(await text(paths.reviewQueue({ estado: "stale" }), { as: networks })).not.toContain(
    organization.name,
  );
});
