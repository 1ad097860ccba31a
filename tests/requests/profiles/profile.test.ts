import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listChannels } from "#app/domain/channels/channels.server";
import { listSupports } from "#app/domain/supports/supports.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, giveChannels, join, organizationFields, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const words = wordsFor("es");
const { profile, hub } = words.organizations;
const canaries = {
  public: "todas@canario.test",
  network: "red@canario.test",
  organization: "casa@canario.test",
};

async function withChannels() {
  const organization = await published();
  await giveChannels(organization, [
    ["mail", canaries.public, "public"],
    ["mail", canaries.network, "network"],
    ["mail", canaries.organization, "organization"],
  ]);
  return organization;
}

test("nobody finds a channel above her level, on the page or in its data", async () => {
  const organization = await withChannels();
  const member = await person("Mía");
  await join(member, organization, "member");
  const viewers = [
    { as: undefined, reads: 1 },
    { as: await person("Nueva"), reads: 1 },
    { as: (await published()).leader, reads: 2 },
    { as: member, reads: 3 },
    { as: organization.leader, reads: 3 },
    { as: await staff("networks"), reads: 3 },
    { as: await staff("auditor"), reads: 2 },
  ];
  for (const { as, reads } of viewers)
    for (const path of [
      paths.organization(organization.slug),
      `${paths.organization(organization.slug)}.data`,
    ]) {
      const { status, body } = await visit(path, as ? { as } : {});
      expect(status).toBe(200);
      expect(Object.values(canaries).map((one) => body.includes(one))).toEqual([
        reads > 0,
        reads > 1,
        reads > 2,
      ]);
    }
});

test("a preview shows its people what others see, in the page and in its data", async () => {
  const { slug, leader } = await withChannels();
  for (const [como, reads] of [
    ["publico", 1],
    ["red", 2],
    ["oim", 3],
    ["cualquiera", 1],
  ] as const) {
    const path = paths.organizationPreview(slug, { como });
    for (const { status, body } of [
      await visit(path, { as: leader }),
      await visit(path.replace("?", ".data?"), { as: leader }),
    ]) {
      expect(status).toBe(200);
      expect(Object.values(canaries).map((one) => body.includes(one))).toEqual([
        reads > 0,
        reads > 1,
        reads > 2,
      ]);
    }
  }
});

test("a leader adds a channel as she writes it, and everyone calls it", async () => {
  const { slug, leader } = await published();
  const fields = { kind: "phone", value: " 099 123-4567 ", audience: "public" };
  const answer = await submit(paths.organizationChannels(slug), fields, { as: leader });
  expect(answer).toMatchObject({ status: 303, location: paths.organizationChannels(slug) });
  const page = await visit(paths.organization(slug));
  expect(page.body).toContain('<a href="tel:+593991234567" rel="noreferrer">099 123 4567</a>');
  const twice = await submit(paths.organizationChannels(slug), fields, { as: leader });
  expect(twice.status).toBe(422);
  expect(twice.text).toContain(words.forms["channel-there"]);
});

test("a channel that cannot be one comes back with its sentence and what was typed", async () => {
  const { slug, leader } = await published();
  for (const [kind, value, sentence] of [
    ["website", "http://raices.test", words.forms["website-secure"]],
    ["phone", "0991", words.forms.phone],
    ["mail", "sin arroba", words.forms.mail],
    ["instagram", "https://otra.test/raices", words.forms["profile-address"]],
  ]) {
    const answer = await submit(
      paths.organizationChannels(slug),
      { kind: kind ?? "", value: value ?? "", audience: "public" },
      { as: leader },
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.body).toContain(`value="${value}"`);
  }
});

test("who sees a channel is changed on a page of its own, and a removed one is gone", async () => {
  const organization = await withChannels();
  const { slug, leader } = organization;
  const uid =
    (await listChannels(db.fresh, organization)).find(({ audience }) => audience === "public")?.uid ?? "";
  const page = await visit(paths.channelAudience(slug, uid), { as: leader });
  expect(page.text).toContain(canaries.public);
  expect(page.body).toMatch(/value="public"[^>]*checked|checked[^>]*value="public"/);
  await submit(paths.channelAudience(slug, uid), { audience: "organization" }, { as: leader });
  expect(await text(paths.organization(slug))).not.toContain(canaries.public);
  expect(await text(paths.organization(slug), { as: leader })).toContain(canaries.public);
  const removed = await submit(paths.channelRemoval(slug, uid), {}, { as: leader, follow: true });
  expect(removed.text).toContain(words.outcomes["channel-removed"]);
  expect((await visit(paths.channelAudience(slug, uid), { as: leader })).status).toBe(404);
  const again = await submit(paths.channelRemoval(slug, uid), {}, { as: leader, follow: true });
  expect(again.text).toContain(words.outcomes["channel-gone"]);
});

test("what is offered and looked for is added, shown to everyone and taken away", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  const add = (fields: Record<string, string>) =>
    submit(paths.organizationSupports(slug), fields, { as: leader, follow: true });
  await add({ side: "offer", support: "meeting-space", detail: "Salón para treinta" });
  await add({ side: "need", support: "health", detail: "" });
  const page = await text(paths.organization(slug));
  expect(page).toContain("Espacio para reunirse: Salón para treinta");
  expect(page).toContain(profile.needs);
  const refused = await add({ side: "offer", support: "meeting-space", detail: "Otra vez" });
  expect(refused.text).toContain(words.forms["support-there"]);
  expect((await add({ side: "offer", support: "gold", detail: "x".repeat(141) })).text).toContain(
    words.forms["choose-one"],
  );
  for (const { uid } of await listSupports(db.fresh, organization))
    await submit(paths.supportRemoval(slug, uid), {}, { as: leader });
  expect(await text(paths.organization(slug))).not.toContain(profile.offers);
});

test("two leaders who edit at once read both texts, lists included", async () => {
  const { slug, leader } = await draft();
  const fields = { ...organizationFields, version: 1, coverage: ["0401"], languages: ["es"] };
  await submit(paths.editOrganization(slug), { ...fields, populations: ["women"] }, { as: leader });
  const second = {
    ...fields,
    coverage: ["1701", "0901"],
    languages: ["es", "qu"],
    populations: [],
    founded: "2015",
  };
  const answer = await submit(paths.editOrganization(slug), second, { as: leader });
  expect(answer.status).toBe(409);
  for (const stored of ["Tulcán", "Español", "Mujeres"])
    expect(answer.text).toContain(`${words.ui.form.stored} ${stored}`);
  expect(answer.text).toContain(`${words.ui.form.stored} ${words.ui.form.storedEmpty}`);
  expect(answer.body).toContain('value="2015"');
  expect(answer.body).toMatch(/value="0901"[^>]*checked|checked[^>]*value="0901"/);
});

test("its own people read what is missing and find their way; the public reads nothing of it", async () => {
  const { slug, leader } = await published();
  const own = await visit(paths.organization(slug), { as: leader });
  expect(own.text).toContain(profile.missing);
  expect(own.body).toContain(`href="${paths.organizationChannels(slug)}"`);
  expect(own.body).toContain(`href="${paths.organizationHub(slug)}"`);
  const page = await visit(paths.organization(slug));
  expect(page.text).not.toContain(profile.missing);
  expect(page.body).not.toContain(paths.organizationHub(slug));
  const section = await visit(paths.organizationHub(slug), { as: leader });
  for (const path of [
    paths.editOrganization(slug),
    paths.organizationPlace(slug),
    paths.organizationChannels(slug),
    paths.organizationSupports(slug),
    paths.organizationLogo(slug),
    paths.documents(slug),
    paths.board(slug),
    paths.checklist(slug),
    paths.organizationPreview(slug),
    paths.organizationHistory(slug),
  ])
    expect(section.body).toContain(`href="${path}"`);
});

test("a plain member finds what she may read and no door that is shut to her", async () => {
  const organization = await published();
  const member = await person("Mía");
  await join(member, organization, "member");
  const page = await visit(paths.organizationHub(organization.slug), { as: member });
  expect(page.text).toContain(hub.memberNote);
  expect(page.body).toContain(`href="${paths.board(organization.slug)}"`);
  for (const path of [paths.documents, paths.organizationHistory, paths.editOrganization])
    expect(page.body).not.toContain(`href="${path(organization.slug)}"`);
});

test("who accompanies an organization finds what she may read of it from its profile, and nobody else a door", async () => {
  const { slug, leader } = await published({ canton: "0401" });
  const parts = [paths.documents, paths.organizationPlace, paths.board, paths.checklist];
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const viewers = [
    { as: undefined, doors: 0 },
    { as: await person("Nueva"), doors: 0 },
    { as: await staff("auditor"), doors: 0 },
    { as: await staff("trainer", { office: "cuenca" }), doors: 0 },
    { as: await staff("admin", { confirmedAt: anHourAgo }), doors: 0 },
    { as: leader, doors: 0 },
    { as: await staff("admin"), doors: 2 },
    { as: await staff("trainer", { office: "tulcan" }), doors: 3 },
    { as: await staff("networks"), doors: 4 },
  ];
  for (const { as, doors } of viewers) {
    const page = await visit(paths.organization(slug), as ? { as } : {});
    const found = parts.map((part) => part(slug)).filter((path) => page.body.includes(`href="${path}"`));
    expect(found).toHaveLength(doors);
    for (const path of found) expect((await visit(path, as ? { as } : {})).status, path).toBe(200);
  }
});

test("leaders read who changed what and when, in words, and never the values", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const fields = {
    ...organizationFields,
    version: 1,
    mission: "Un texto que nadie debe leer en el historial.",
  };
  await submit(paths.editOrganization(slug), fields, { as: leader });
  const page = await text(paths.organizationHistory(slug), { as: leader });
  expect(page).toContain(words.audit.acts["organization.edit"]);
  expect(page).toContain(leader.name);
  expect(page).toContain(words.audit.fieldNames.mission);
  expect(page).not.toContain(fields.mission);
  expect((await visit(`${paths.organizationHistory(slug)}?pagina=99`, { as: leader })).status).toBe(200);
});

test("an unclaimed profile says so to everyone and shows the way to claim it", async () => {
  const { id, slug } = await published();
  await db.tx((tx) => tx.update(organizations).set({ state: "unclaimed" }).where(eq(organizations.id, id)));
  const page = await visit(paths.organization(slug));
  expect(page.text).toContain(profile.unclaimed);
  expect(page.body).toContain(`href="${paths.organizationClaim(slug)}"`);
});

test("the address of a merged profile leads to the one that is kept", async () => {
  const [kept, absorbed] = [await published(), await published()];
  await db.tx((tx) =>
    tx.update(organizations).set({ mergedIntoId: kept.id }).where(eq(organizations.id, absorbed.id)),
  );
  for (const as of [undefined, absorbed.leader, await staff("networks")]) {
    const answer = await visit(paths.organization(absorbed.slug), as ? { as } : {});
    expect(answer).toMatchObject({ status: 301, location: paths.organization(kept.slug) });
  }
});
