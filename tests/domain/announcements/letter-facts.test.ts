import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readFacts } from "#app/domain/notifications/facts.server";
import { newUid } from "#app/domain/secrets.server";
import { announcements, announcementTexts } from "#db/schema/announcements";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";

test("a letter has the words of its reader's language, else the Spanish ones, and none before they are sent", async () => {
  const organization = await published();
  const now = new Date();
  const id = await db.tx(async (tx) => {
    const [written] = await tx
      .insert(announcements)
      .values({ uid: newUid(), organizationId: organization.id, audience: "member", createdAt: now })
      .returning({ id: announcements.id });
    const announcementId = written?.id ?? 0;
    await tx
      .insert(announcementTexts)
      .values({ announcementId, locale: "es", title: "Hola", body: "Vengan" });
    return announcementId;
  });
  const letter = (locale: "es" | "en") =>
    readFacts(db.fresh, "announcement", { accountId: 1, params: { announcementId: id }, locale }, {});
  expect(await letter("es")).toBeUndefined();
  await db.tx((tx) => tx.update(announcements).set({ sentAt: now }).where(eq(announcements.id, id)));
  expect(await letter("es")).toMatchObject({
    organization: organization.name,
    title: "Hola",
    body: "Vengan",
  });
  expect(await letter("en")).toMatchObject({ title: "Hola" });
  await db.tx((tx) =>
    tx.insert(announcementTexts).values({ announcementId: id, locale: "en", title: "Hello", body: "Come" }),
  );
  expect(await letter("en")).toMatchObject({ title: "Hello", body: "Come" });
});
