import { expect, test } from "vitest";
import { NewAnnouncementForm } from "#app/domain/announcements/announcement.schema";
import { findAnnouncement, listDrafts, listSent } from "#app/domain/announcements/announcements.server";
import { sendAnnouncement } from "#app/domain/announcements/sending.server";
import { allSaid, saidIn } from "#app/domain/announcements/words";
import {
  editAnnouncement,
  removeAnnouncement,
  writeAnnouncement,
} from "#app/domain/announcements/writing.server";
import { tables } from "#db/schema/index";
import { announcementOf } from "#tests/support/announcements";
import { db, rows } from "#tests/support/database";
import { join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const data = {
  audience: "member" as const,
  title: "Asamblea del sábado",
  body: "Nos vemos a las nueve en la casa comunal.",
  englishTitle: "",
  englishBody: "",
};

async function drafted(english: Partial<typeof data> = {}) {
  const organization = await published();
  const leader = await asPerson(organization.leader);
  const uid = await db.tx((tx) =>
    writeAnnouncement(tx, leader, organization, { uid: "", ...data, ...english }),
  );
  const found = await findAnnouncement(db.fresh, leader, organization, uid);
  if (!found) throw new Error("the draft is not there");
  return { organization, leader, draft: found };
}

test("English is written whole or not at all", () => {
  const judged = (fields: object) =>
    NewAnnouncementForm.safeParse({ ...data, ...fields }).error?.issues.map(({ path, message }) => [
      path[0],
      message,
    ]);
  expect(judged({})).toBeUndefined();
  expect(judged({ englishTitle: "Assembly" })).toEqual([["englishBody", "required"]]);
  expect(judged({ englishBody: "See you there." })).toEqual([["englishTitle", "required"]]);
  expect(judged({ englishTitle: "Assembly", englishBody: "See you there." })).toBeUndefined();
  expect(judged({ title: "  ", body: "corto", audience: "everyone" })?.map(([field]) => field)).toEqual(
    expect.arrayContaining(["audience", "title", "body"]),
  );
});

test("each reads it in her language where it was written in it, else in Spanish", async () => {
  const { draft } = await drafted({ englishTitle: "Assembly", englishBody: "See you there." });
  expect(saidIn("en", draft.written)).toMatchObject({ locale: "en", title: "Assembly" });
  expect(saidIn("es", draft.written)).toMatchObject({ locale: "es", title: data.title });
  expect(allSaid(draft.written)).toHaveLength(2);
  const { draft: spanish } = await drafted();
  expect(saidIn("en", spanish.written)).toEqual({ locale: "es", title: data.title, body: data.body });
  expect(allSaid(spanish.written)).toHaveLength(1);
});

test("a draft is changed once from one version, and the log names what changed", async () => {
  const { organization, leader, draft } = await drafted();
  const edit = (title: string) =>
    db.tx((tx) => editAnnouncement(tx, leader, organization, draft, { ...data, title, version: 1 }));
  expect(await edit("Asamblea del domingo")).toBe("edited");
  expect(await edit("Asamblea del lunes")).toBe("stale");
  const [now] = await listDrafts(db.fresh, organization);
  expect(now).toMatchObject({ version: 2, written: { es: { title: "Asamblea del domingo" } } });
  const act = (await rows(tables.auditEvents)).find(
    ({ act: name, objectId }) => name === "announcement.edit" && objectId === draft.id,
  );
  expect(act?.fields).toEqual(["title"]);
});

test("what was sent is neither changed nor removed", async () => {
  const { organization, leader, draft } = await drafted();
  await db.tx((tx) => sendAnnouncement(tx, leader, organization, draft, { version: 1, recipients: 1 }));
  expect(
    await db.tx((tx) => editAnnouncement(tx, leader, organization, draft, { ...data, version: 1 })),
  ).toBe("stale");
  expect(await db.tx((tx) => removeAnnouncement(tx, leader, organization, draft))).toBe("moved-on");
  expect((await listSent(db.fresh, leader, organization, 1)).sent).toHaveLength(1);
});

test("a draft that is removed takes its words along", async () => {
  const { organization, leader, draft } = await drafted({
    englishTitle: "Assembly",
    englishBody: "See you.",
  });
  expect(await db.tx((tx) => removeAnnouncement(tx, leader, organization, draft))).toBe("removed");
  const texts = (await rows(tables.announcementTexts)).filter(
    ({ announcementId }) => announcementId === draft.id,
  );
  expect(texts).toEqual([]);
});

test("a draft is its leaders' alone, and what was sent is for those it was meant for", async () => {
  const organization = await published();
  const member = await person("Ana");
  const editor = await person("Eva");
  await join(member, organization, "member");
  await join(editor, organization, "editor");
  const draft = await announcementOf(organization);
  const toEditors = await announcementOf(organization, { audience: "editor", sentAt: new Date() });
  const reads = async (who: Awaited<ReturnType<typeof person>>, { uid }: { uid: string }) =>
    (await findAnnouncement(db.fresh, await asPerson(who), organization, uid)) !== undefined;
  const networks = await staff("networks");
  expect(await reads(organization.leader, draft)).toBe(true);
  for (const who of [member, editor, networks]) expect(await reads(who, draft)).toBe(false);
  expect(await reads(member, toEditors)).toBe(false);
  for (const who of [editor, organization.leader, networks]) expect(await reads(who, toEditors)).toBe(true);
  expect(
    await findAnnouncement(db.fresh, await asPerson(editor), await published(), toEditors.uid),
  ).toBeUndefined();
});
