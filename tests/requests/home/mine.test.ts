import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { announcementOf } from "#tests/support/announcements";
import { db } from "#tests/support/database";
import { text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const { mine } = wordsFor("es").home;
const day = 86_400_000;
const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * day);

test("each thing that waits says what it is and leads to its act, for the right person and for nobody else", async () => {
  const organization = await published();
  const { slug, leader, id } = organization;
  const [ana, asking] = [await person("Ana"), await person("Quien pide")];
  await join(ana, organization, "member");
  const handover = newUid();
  await db.tx(async (tx) => {
    await tx.insert(tables.joinRequests).values({
      uid: newUid(),
      organizationId: id,
      accountId: asking.id,
      answers: [],
      state: "pending",
      createdAt: now,
      expiresAt: later(10),
    });
    await tx.insert(tables.handovers).values({
      uid: handover,
      organizationId: id,
      fromAccountId: leader.id,
      toAccountId: ana.id,
      afterwards: "member",
      state: "pending",
      createdAt: now,
      expiresAt: later(5),
    });
  });
  const { activity: held, occurrence } = await activity({
    organization,
    title: "Minga",
    startsAt: later(-2),
  });
  const shown = {
    requests: mine.tasks.joinRequests.text(organization.name, 1),
    report: mine.tasks.report.text("Minga", 1),
    handover: mine.tasks.handover.text(organization.name),
    own: mine.tasks.ownRequest.text(organization.name),
  };
  const leads = await visit(paths.mine(), { as: leader });
  expect(leads.text).toContain(shown.requests);
  expect(leads.text).toContain(shown.report);
  expect(leads.body).toContain(`href="${paths.joinRequests(slug)}"`);
  expect(leads.body).toContain(`href="${paths.activityReport(held.slug, { fecha: occurrence.day })}"`);
  expect(leads.text).not.toContain(shown.handover);
  const asked = await visit(paths.mine(), { as: ana });
  expect(asked.text).toContain(shown.handover);
  expect(asked.body).toContain(`href="${paths.handoverAnswer(slug, handover)}"`);
  const waits = await text(paths.mine(), { as: asking });
  expect(waits).toContain(shown.own);
  expect(waits).toContain(mine.emptyTitle);
  const stranger = await text(paths.mine(), { as: await person("Nadie") });
  for (const page of [stranger, asked.text]) {
    expect(page).not.toContain(shown.requests);
    expect(page).not.toContain(shown.report);
  }
  for (const sentence of Object.values(shown)) expect(stranger).not.toContain(sentence);
  expect(stranger).not.toContain(mine.pending);
});

test("what comes, what was announced and what is near stand in parts of their own", async () => {
  const organization = await published({ canton: "0701" });
  const neighbour = await published({ canton: "0701" });
  const { leader, slug } = organization;
  const galapagos = { timeZone: "Pacific/Galapagos" as const, startsAt: new Date("2099-06-14T15:00:00Z") };
  const { activity: far, occurrence } = await activity({
    organization: neighbour,
    title: "En las islas",
    ...galapagos,
  });
  await db.tx((tx) =>
    tx.insert(tables.signUps).values({
      uid: newUid(),
      occurrenceId: occurrence.id,
      role: "participant",
      accountId: leader.id,
      name: leader.name,
      nameKey: "lider",
      locale: "es",
      state: "waiting",
      origin: "self",
      needs: [],
      createdAt: now,
    }),
  );
  const { activity: own } = await activity({ organization, title: "Taller de costura" });
  const { activity: near } = await activity({ organization: neighbour, title: "Feria vecina" });
  const announced = await announcementOf(organization, { title: "Asamblea del sábado", sentAt: now });
  const page = await visit(paths.mine(), { as: leader });
  for (const sentence of [
    mine.coming.title,
    "Taller de costura",
    mine.coming.taken(0),
    "09:00 (hora de Galápagos)",
    mine.coming.waiting,
    mine.news,
    "Asamblea del sábado",
    mine.near.title,
    "Feria vecina",
  ])
    expect(page.text).toContain(sentence);
  for (const href of [
    paths.announcement(slug, announced.uid),
    paths.organizationHub(slug),
    paths.agenda(),
    paths.ownActivities(),
  ])
    expect(page.body).toContain(`href="${href}"`);
  for (const one of [far, own, near]) expect(page.body).toContain(`href="${paths.activity(one.slug)}?`);
});

test("a long list of what waits is folded after six", async () => {
  const leader = await person("Líder de muchas");
  for (let n = 0; n < 8; n += 1) {
    const { id } = await published({ leader, canton: "0101" });
    await db.tx((tx) =>
      tx
        .update(tables.organizations)
        .set({ publishedAt: later(-300) })
        .where(eq(tables.organizations.id, id)),
    );
  }
  const page = await visit(paths.mine(), { as: leader });
  expect(page.text).toContain(mine.more(2));
  expect(page.body.match(/action="\/organizaciones\/[^"]+\/vigencia"/g)).toHaveLength(8);
});
