import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listNews } from "#app/domain/announcements/news.server";
import { countReached } from "#app/domain/announcements/recipients.server";
import { limitPerDay, nextSending, sendAnnouncement } from "#app/domain/announcements/sending.server";
import { listNotices } from "#app/domain/notifications/notices.server";
import { setPreference } from "#app/domain/notifications/preferences.server";
import { addressHash, suppress } from "#app/domain/notifications/suppressions.server";
import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import type { OrganizationRole } from "#db/schema/memberships";
import { announcementOf } from "#tests/support/announcements";
import { addPerson } from "#tests/support/cast";
import { db, rows } from "#tests/support/database";
import { join, published } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const letters = async (announcementId: number) =>
  (await rows(tables.notifications)).filter(
    ({ kind, params }) => kind === "announcement" && params.announcementId === announcementId,
  );

const stored = async (id: number) =>
  (await db.fresh.select().from(tables.announcements).where(eq(tables.announcements.id, id)))[0];

/** Someone on the roster of whom the organization knows a name and no account. */
async function onlyNoted({ id }: { readonly id: number }) {
  const now = new Date();
  await db.tx((tx) =>
    tx.insert(tables.members).values({
      uid: newUid(),
      organizationId: id,
      name: "Rosa sin cuenta",
      nameKey: "rosa sin cuenta",
      mail: "rosa@personas.test",
      since: "2026-01-01",
      createdAt: now,
      updatedAt: now,
    }),
  );
}

async function withPeople() {
  const organization = await published();
  const member = await person("Ana");
  const editor = await person("Eva");
  await join(member, organization, "member");
  await join(editor, organization, "editor");
  return { organization, member, editor, leader: await asPerson(organization.leader) };
}

test("each audience takes in the greater roles, and nobody of another organization or without an account", async () => {
  const { organization } = await withPeople();
  await published();
  await onlyNoted(organization);
  const reached = (audience: OrganizationRole) =>
    countReached(db.fresh, { organizationId: organization.id, audience });
  expect(await reached("member")).toEqual({ recipients: 3, withoutLetter: 0, unreachable: 1 });
  expect(await reached("editor")).toEqual({ recipients: 2, withoutLetter: 0, unreachable: 0 });
  expect(await reached("leader")).toEqual({ recipients: 1, withoutLetter: 0, unreachable: 0 });
});

test("an announcement is sent once, with one letter for each recipient and none for who wants none", async () => {
  const { organization, member, editor, leader } = await withPeople();
  const silent = await person("Sara", { letterDetail: "none" });
  const bounced = await person("Berta");
  for (const someone of [silent, bounced]) await join(someone, organization, "member");
  await onlyNoted(organization);
  await db.tx(async (tx) => {
    await setPreference(tx, editor.id, "announcement", false);
    await suppress(tx, addressHash(bounced.mail), "bounced");
  });
  const draft = await announcementOf(organization);
  const told = await countReached(db.fresh, { organizationId: organization.id, audience: "member" });
  expect(told).toEqual({ recipients: 5, withoutLetter: 3, unreachable: 1 });
  const send = () =>
    db.tx((tx) => sendAnnouncement(tx, leader, organization, draft, { version: 1, recipients: 5 }));
  expect(await send()).toBe("sent");
  expect(await send()).toBe("already-sent");
  const sent = await letters(draft.id);
  expect(sent.map(({ accountId, state }) => [accountId, state]).sort()).toEqual(
    [
      [organization.leader.id, "pending"],
      [member.id, "pending"],
      [bounced.id, "suppressed"],
    ].sort(),
  );
  expect(await stored(draft.id)).toMatchObject({ recipients: 5, withoutLetter: 3, sentBy: leader.id });
  const acts = (await rows(tables.auditEvents)).filter(({ act, objectId }) => {
    return act === "announcement.send" && objectId === draft.id;
  });
  expect(acts).toHaveLength(1);
});

test("the letter carries the language and the detail that its reader chose", async () => {
  const { organization, leader } = await withPeople();
  const grace = await person("Grace", { locale: "en", letterDetail: "discreet" });
  await join(grace, organization, "leader");
  const draft = await announcementOf(organization, { audience: "leader" });
  await db.tx((tx) => sendAnnouncement(tx, leader, organization, draft, { version: 1, recipients: 2 }));
  const hers = (await letters(draft.id)).find(({ accountId }) => accountId === grace.id);
  expect(hers).toMatchObject({ locale: "en", detail: "discreet", sealed: null });
  const { notices } = await listNotices(db.fresh, await asPerson(grace), 1);
  expect(notices.find(({ kind }) => kind === "announcement")).toMatchObject({
    href: paths.announcement(organization.slug, draft.uid),
    organization: { slug: organization.slug },
  });
});

test("two leaders who send at the same moment send once", async () => {
  const { organization, leader } = await withPeople();
  const other = await person("Otra líder");
  await join(other, organization, "leader");
  const second = await asPerson(other);
  const draft = await announcementOf(organization);
  const outcomes = await Promise.all(
    [leader, second, leader, second].map((who) =>
      db.tx((tx) => sendAnnouncement(tx, who, organization, draft, { version: 1, recipients: 4 })),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "already-sent")).toHaveLength(3);
  expect(await letters(draft.id)).toHaveLength(4);
});

test("nothing leaves where someone came or edited since it was looked at", async () => {
  const { organization, leader } = await withPeople();
  const draft = await announcementOf(organization);
  const send = (version: number, recipients: number) =>
    db.tx((tx) => sendAnnouncement(tx, leader, organization, draft, { version, recipients }));
  await join(await person("Recién llegada"), organization, "member");
  expect(await send(1, 3)).toBe("counted-anew");
  expect(await send(0, 4)).toBe("changed");
  expect(await letters(draft.id)).toEqual([]);
  expect((await stored(draft.id))?.sentAt).toBeNull();
  expect(await send(1, 4)).toBe("sent");
});

test("an organization sends three announcements within a day, also in parallel, and the next a day after the first", async () => {
  const { organization, leader } = await withPeople();
  const now = new Date();
  const hour = 3_600_000;
  await announcementOf(organization, { sentAt: new Date(now.getTime() - 20 * hour) });
  await announcementOf(organization, { sentAt: new Date(now.getTime() - 30 * hour) });
  const drafts = [];
  for (let n = 0; n < limitPerDay; n += 1) drafts.push(await announcementOf(organization));
  const seen = { version: 1, recipients: 3 };
  const outcomes = await Promise.all(
    drafts.map((draft) => db.tx((tx) => sendAnnouncement(tx, leader, organization, draft, seen, now))),
  );
  expect(outcomes.sort()).toEqual(["limit", "sent", "sent"]);
  expect(await nextSending(db.fresh, organization, now)).toEqual(new Date(now.getTime() + 4 * hour));
  expect(await nextSending(db.fresh, organization, new Date(now.getTime() + 5 * hour))).toBeUndefined();
  expect(await nextSending(db.fresh, await published(), now)).toBeUndefined();
});

test("news are those of the last seven days for her role, in her language, at most three", async () => {
  const { organization, member, editor } = await withPeople();
  const now = new Date();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await announcementOf(organization, { title: "Vieja", sentAt: daysAgo(8) });
  await announcementOf(organization, { title: "Borrador" });
  await announcementOf(await published(), { title: "De otra", sentAt: daysAgo(1) });
  await announcementOf(organization, { title: "Para editar", audience: "editor", sentAt: daysAgo(1) });
  const english = { title: "For all", body: "See you on Saturday at nine." };
  await announcementOf(organization, { title: "Para todas", english, sentAt: daysAgo(2) });
  await announcementOf(organization, { title: "Solo en español", sentAt: daysAgo(3) });
  const titles = async (someone: typeof member, locale: "es" | "en") =>
    (await listNews(db.fresh, await asPerson(someone), locale, now)).map(({ said }) => said.title);
  expect(await titles(member, "es")).toEqual(["Para todas", "Solo en español"]);
  expect(await titles(editor, "en")).toEqual(["Para editar", "For all", "Solo en español"]);
  expect(await titles(await person("Nadie"), "es")).toEqual([]);
  await announcementOf(organization, { title: "Otra", sentAt: daysAgo(4) });
  expect(await titles(editor, "es")).toHaveLength(3);
});

test("two thousand letters leave with one transaction", { timeout: 120_000 }, async () => {
  const organization = await published();
  const leader = await asPerson(organization.leader);
  const now = new Date();
  await db.tx(async (tx) => {
    const one = await addPerson(tx, {}, now);
    const [template] = await tx.select().from(tables.accounts).where(eq(tables.accounts.id, one.id));
    if (!template) throw new Error("there is no account");
    const { id: _, ...facts } = template;
    for (let start = 0; start < 2000; start += 500) {
      const accounts = await tx
        .insert(tables.accounts)
        .values(
          Array.from({ length: 500 }, () => {
            const uid = newUid();
            return { ...facts, uid, mail: `${uid}@personas.test`, mailKey: uid };
          }),
        )
        .returning({ id: tables.accounts.id });
      await tx.insert(tables.memberships).values(
        accounts.map(({ id: accountId }) => ({
          organizationId: organization.id,
          accountId,
          role: "member" as const,
          since: now,
          createdAt: now,
        })),
      );
    }
  });
  const draft = await announcementOf(organization);
  const outcome = await db.tx((tx) =>
    sendAnnouncement(tx, leader, organization, draft, { version: 1, recipients: 2001 }),
  );
  expect(outcome).toBe("sent");
  expect(await letters(draft.id)).toHaveLength(2001);
});
