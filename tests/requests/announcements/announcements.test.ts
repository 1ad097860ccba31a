import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { announcementOf } from "#tests/support/announcements";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const { announcements: words, outcomes, letters } = wordsFor("es");

const fields = {
  audience: "member",
  title: "Asamblea del sábado",
  body: "Nos vemos a las nueve.\nTraigan algo para compartir.",
  englishTitle: "",
  englishBody: "",
};

const ways = async (slug: string, as: Awaited<ReturnType<typeof person>>) => {
  const written = await submit(paths.newAnnouncement(slug), fields, { as });
  return { page: written.location ?? "", uid: written.location?.split("/").at(-1) ?? "" };
};

const lettersOf = async (slug: string) => {
  const organization = (await rows(tables.organizations)).find((one) => one.slug === slug);
  return (await rows(tables.notifications)).filter(
    ({ kind, params }) => kind === "announcement" && params.organizationId === organization?.id,
  );
};

test("a leader writes, sees both letters and whom it reaches, and sends with one button", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  await join(await person("Ana"), organization, "member");
  await join(await person("Sara", { letterDetail: "none" }), organization, "member");
  const { page, uid } = await ways(slug, leader);
  const preview = await visit(page, { as: leader });
  for (const sentence of [
    words.draft.detailed,
    words.draft.discreet,
    letters.discreetSubject,
    letters.greeting(leader.name),
    "Traigan algo para compartir.",
    words.draft.recipients(3),
    words.draft.withLetter(2),
    words.draft.withoutLetter(1),
    words.draft.send(3),
  ])
    expect(preview.text).toContain(sentence);
  expect(preview.text).not.toContain(words.draft.unreachable(1));
  const sent = await submit(
    paths.announcementSending(slug, uid),
    { version: 1, recipients: 3 },
    { as: leader, follow: true },
  );
  expect(sent.text).toContain(outcomes["announcement-sent"]);
  expect(sent.text).toContain(words.show.reached(3, 1));
  const again = await submit(
    paths.announcementSending(slug, uid),
    { version: 1, recipients: 3 },
    { as: leader, follow: true },
  );
  expect(again.text).toContain(outcomes["announcement-already-sent"]);
  expect(await lettersOf(slug)).toHaveLength(2);
});

test("a form of a new announcement that is sent twice keeps one draft; other words in it keep another", async () => {
  const { slug, leader } = await published();
  const form = await visit(paths.newAnnouncement(slug), { as: leader });
  const uid = /name="uid" value="([\w-]{22})"/.exec(form.body)?.[1] ?? "";
  const send = (said: object = {}) =>
    submit(paths.newAnnouncement(slug), { ...fields, uid, ...said }, { as: leader });
  const refused = await send({ title: "" });
  expect([refused.status, refused.body.includes(`value="${uid}"`)]).toEqual([422, true]);
  const both = await Promise.all([send(), send()]);
  expect(both.map(({ status, location }) => [status, location])).toEqual(
    both.map(() => [303, paths.announcement(slug, uid)]),
  );
  expect((await send()).location).toBe(paths.announcement(slug, uid));
  const other = await send({ title: "Minga del domingo" });
  expect(other.location).not.toBe(paths.announcement(slug, uid));
  expect(await text(other.location ?? "", { as: leader })).toContain("Minga del domingo");
  expect(await text(paths.announcement(slug, uid), { as: leader })).toContain("Asamblea del sábado");
  const list = await text(paths.announcements(slug), { as: leader });
  expect(list.split("Asamblea del sábado")).toHaveLength(2);
  for (const brought of ["", "x", `${uid}x`]) {
    const kept = await send({ uid: brought, title: "Otro anuncio" });
    expect(kept.location).toMatch(/\/[\w-]{22}$/);
  }
});

test("a name that a form brings opens and takes nothing of another organization", async () => {
  const [one, other] = [await published(), await published()];
  const { uid } = await announcementOf(other, { title: fields.title, body: fields.body });
  const kept = await submit(paths.newAnnouncement(one.slug), { ...fields, uid }, { as: one.leader });
  expect(kept.status).toBe(303);
  expect(kept.location).not.toContain(uid);
  const texts = (await rows(tables.announcements)).filter((row) => row.uid === uid);
  expect(texts).toMatchObject([{ organizationId: other.id }]);
});

test("the button pressed twice at once sends once", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  await join(await person("Ana"), organization, "member");
  const { uid } = await ways(slug, leader);
  const press = () =>
    submit(paths.announcementSending(slug, uid), { version: 1, recipients: 2 }, { as: leader });
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await lettersOf(slug)).toHaveLength(2);
});

test("where someone came meanwhile the page says the new number with 409, and its button sends", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  const { uid } = await ways(slug, leader);
  await join(await person("Ana"), organization, "member");
  const path = paths.announcementSending(slug, uid);
  const refused = await submit(path, { version: 1, recipients: 1 }, { as: leader });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(words.sending.recounted(2));
  expect(refused.body).toMatch(/name="recipients" value="2"/);
  expect(await lettersOf(slug)).toEqual([]);
  expect((await submit(path, { version: 1, recipients: 2 }, { as: leader })).status).toBe(303);
});

test("where it was edited meanwhile it has to be read again", async () => {
  const { slug, leader } = await published();
  const { uid } = await ways(slug, leader);
  await submit(paths.editAnnouncement(slug, uid), { ...fields, title: "Otra", version: 1 }, { as: leader });
  const refused = await submit(
    paths.announcementSending(slug, uid),
    { version: 1, recipients: 1 },
    { as: leader },
  );
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(words.sending.changed);
  const late = await submit(
    paths.editAnnouncement(slug, uid),
    { ...fields, title: "Una más", version: 1 },
    { as: leader },
  );
  expect(late.status).toBe(409);
  expect(late.body).toContain('value="Una más"');
  expect(late.text).toContain("Otra");
});

test("the fourth of a day is refused with a clear sentence and the draft is kept", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  for (let n = 0; n < 3; n += 1) await announcementOf(organization, { sentAt: new Date() });
  const { page, uid } = await ways(slug, leader);
  expect(await text(page, { as: leader })).toContain(words.sending.limit);
  const refused = await submit(
    paths.announcementSending(slug, uid),
    { version: 1, recipients: 1 },
    { as: leader },
  );
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(words.sending.limit);
  expect(await text(paths.announcements(slug), { as: leader })).toContain(fields.title);
});

test("what is missing is said beside its field and nothing typed is lost", async () => {
  const { slug, leader } = await published();
  const refused = await submit(
    paths.newAnnouncement(slug),
    { ...fields, title: "", englishTitle: "Assembly" },
    { as: leader },
  );
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('value="Assembly"');
  expect(refused.body).toContain("Traigan algo para compartir.");
  expect(refused.body).toMatch(/<details[^>]*open/);
});

test("members read what was sent in their language; drafts and other roles' are not there", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  const ana = await person("Ana");
  const grace = await person("Grace", { locale: "en" });
  for (const one of [ana, grace]) await join(one, organization, "member");
  const english = { title: "Saturday assembly", body: "See you at nine." };
  const both = await announcementOf(organization, { english, sentAt: new Date() });
  const spanish = await announcementOf(organization, { title: "Solo en español", sentAt: new Date() });
  const draft = await announcementOf(organization, { title: "Borrador secreto" });
  const leaders = await announcementOf(organization, {
    title: "Entre líderes",
    audience: "leader",
    sentAt: new Date(),
  });
  expect(await text(paths.announcement(slug, both.uid), { as: ana })).toContain("Asamblea del sábado");
  expect(await text(paths.announcement(slug, both.uid), { as: grace })).toContain("See you at nine.");
  const fallen = await visit(paths.announcement(slug, spanish.uid), { as: grace });
  expect(fallen.text).toContain(wordsFor("en").announcements.show.onlySpanish);
  expect(fallen.body).toContain('lang="es"');
  const list = await text(paths.announcements(slug), { as: ana });
  expect(list).toContain("Solo en español");
  expect(list).not.toContain("Borrador secreto");
  expect(list).not.toContain("Entre líderes");
  for (const { uid } of [draft, leaders])
    expect((await visit(paths.announcement(slug, uid), { as: ana })).status).toBe(404);
  expect(await text(paths.announcements(slug), { as: leader })).toContain("Borrador secreto");
});

test("outsiders and leaders of other organizations read and send nothing", async () => {
  const organization = await published();
  const other = await published();
  const { slug } = organization;
  const sent = await announcementOf(organization, { sentAt: new Date() });
  const draft = await announcementOf(organization);
  for (const as of [await person("Fuera"), other.leader]) {
    expect((await visit(paths.announcements(slug), { as })).status).toBe(403);
    expect((await visit(paths.announcement(slug, sent.uid), { as })).status).toBe(403);
    const act = await submit(
      paths.announcementSending(slug, draft.uid),
      { version: 1, recipients: 1 },
      { as },
    );
    expect(act.status).toBe(403);
  }
  const wrongDoor = await submit(
    paths.announcementSending(other.slug, draft.uid),
    { version: 1, recipients: 1 },
    { as: other.leader },
  );
  expect(wrongDoor.status).toBe(404);
  expect((await visit(paths.announcements(slug))).location).toBe(
    paths.signIn({ volver: paths.announcements(slug) }),
  );
  expect(await lettersOf(slug)).toEqual([]);
});

test("while its profile is hidden an organization sends nothing", async () => {
  const organization = await published();
  const { slug, leader, id } = organization;
  const draft = await announcementOf(organization);
  await db.tx(async (tx) => {
    await tx
      .update(tables.organizations)
      .set({ hiddenAt: new Date() })
      .where(eq(tables.organizations.id, id));
  });
  expect(await text(paths.announcements(slug), { as: leader })).toContain(words.closed);
  expect((await visit(paths.newAnnouncement(slug), { as: leader })).status).toBe(403);
  const act = await submit(
    paths.announcementSending(slug, draft.uid),
    { version: 1, recipients: 1 },
    { as: leader },
  );
  expect(act.status).toBe(403);
});

test("a notice of an announcement leads to its page", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  const ana = await person("Ana", { letterDetail: "discreet" });
  await join(ana, organization, "member");
  const { uid } = await ways(slug, leader);
  await submit(paths.announcementSending(slug, uid), { version: 1, recipients: 2 }, { as: leader });
  const notices = await visit(paths.notifications(), { as: ana });
  expect(notices.body).toContain(`href="${paths.announcement(slug, uid)}"`);
  expect(await text(paths.mine(), { as: ana })).toContain(fields.title);
});

test("a draft is removed after a question", async () => {
  const { slug, leader } = await published();
  const { uid } = await ways(slug, leader);
  expect(await text(paths.announcementRemoval(slug, uid), { as: leader })).toContain(words.removal.text);
  const removed = await submit(paths.announcementRemoval(slug, uid), {}, { as: leader, follow: true });
  expect(removed.text).toContain(outcomes["announcement-removed"]);
  expect((await visit(paths.announcement(slug, uid), { as: leader })).status).toBe(404);
});
