import { expect, test } from "vitest";
import { findOwnOffer } from "#app/domain/handovers/standing.server";
import { endMembership } from "#app/domain/memberships/roles.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { members } from "#db/schema/memberships";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { roleOf } from "#tests/support/invitations";
import { draft, join, published } from "#tests/support/organizations";
import { person, type TestPerson } from "#tests/support/people";

const { handovers: words, outcomes, forms } = wordsFor("es");
type Led = Awaited<ReturnType<typeof draft>>;

const rosterName = async (someone: TestPerson, { id }: Led) =>
  (await rows(members)).find((row) => row.accountId === someone.id && row.organizationId === id)?.uid ?? "";
const offer = async (organization: Led, to: TestPerson, afterwards = "member") =>
  submit(
    paths.handover(organization.slug),
    { successor: await rosterName(to, organization), afterwards },
    { as: organization.leader, follow: true },
  );
const offerUid = async (organization: Led) =>
  (await findOwnOffer(db.fresh, organization.leader, organization))?.uid ?? "";

test("a leader offers her part, sees that it waits, and the successor accepts it on her page", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  expect(await text(paths.handover(slug), { as: leader })).toContain(words.new.nobody);
  const rosa = await person("Rosa Relevo");
  await join(rosa, organization, "member");
  const page = await text(paths.handover(slug), { as: leader });
  expect(page).toContain("Rosa Relevo (Integrante)");
  const empty = await submit(paths.handover(slug), { successor: "", afterwards: "" }, { as: leader });
  expect([empty.status, empty.text.includes(forms["choose-one"])]).toEqual([422, true]);
  const sent = await offer(organization, rosa, "editor");
  expect(sent.text).toContain(outcomes["handover-offered"]);
  expect(sent.text).toContain(words.new.pendingTitle);
  expect((await offer(organization, rosa)).text).toContain(outcomes["handover-waits"]);

  const uid = await offerUid(organization);
  const seen = await text(paths.handoverAnswer(slug, uid), { as: rosa });
  expect(seen).toContain(words.show.lead(leader.name, organization.name));
  expect(seen).toContain(words.show.giverAfterwards.editor);
  const done = await submit(paths.handoverAcceptance(slug, uid), {}, { as: rosa, follow: true });
  expect(done.path).toBe(paths.organizationHub(slug));
  expect(done.text).toContain(outcomes["handover-accepted"]);
  expect([await roleOf(rosa, organization), await roleOf(leader, organization)]).toEqual([
    "leader",
    "editor",
  ]);
  const again = await submit(paths.handoverAcceptance(slug, uid), {}, { as: rosa, follow: true });
  expect(again.text).toContain(outcomes["handover-answered"]);
  expect((await visit(paths.handover(slug), { as: leader })).status).toBe(403);
});

test("a refusal leaves everything as it was, and so does taking the offer back", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const rosa = await person("Rosa");
  await join(rosa, organization, "editor");
  await offer(organization, rosa, "leave");
  const first = await offerUid(organization);
  const refused = await submit(paths.handoverRefusal(slug, first), {}, { as: rosa, follow: true });
  expect(refused.text).toContain(outcomes["handover-rejected"]);
  await offer(organization, rosa, "leave");
  const second = await offerUid(organization);
  const question = await text(paths.handoverCancellation(slug, second), { as: leader });
  expect(question).toContain("Rosa ya no podrá aceptarlo");
  expect((await visit(paths.handoverCancellation(slug, second), { as: rosa })).status).toBe(403);
  expect((await submit(paths.handoverCancellation(slug, second), {}, { as: rosa })).status).toBe(403);
  const back = await submit(paths.handoverCancellation(slug, second), {}, { as: leader, follow: true });
  expect(back.text).toContain(outcomes["handover-cancelled"]);
  const late = await submit(paths.handoverAcceptance(slug, second), {}, { as: rosa, follow: true });
  expect(late.text).toContain(outcomes["handover-answered"]);
  expect([await roleOf(rosa, organization), await roleOf(leader, organization)]).toEqual([
    "editor",
    "leader",
  ]);
});

test("who left meanwhile reads a clear word and gets no part", async () => {
  const organization = await draft();
  const rosa = await person("Rosa");
  await join(rosa, organization, "member");
  await offer(organization, rosa);
  const uid = await offerUid(organization);
  const hers = { organizationId: organization.id, accountId: rosa.id };
  await db.tx((tx) => endMembership(tx, hers, { departure: "left" }));
  const { slug, leader } = organization;
  expect(await text(paths.handoverAnswer(slug, uid), { as: rosa })).toContain(words.show.void);
  expect(await text(paths.handover(slug), { as: leader })).toContain(words.new.pendingVoid);
  const tried = await submit(paths.handoverAcceptance(slug, uid), {}, { as: rosa, follow: true });
  expect(tried.text).toContain(outcomes["handover-void"]);
  expect([await roleOf(rosa, organization), await roleOf(leader, organization)]).toEqual([
    undefined,
    "leader",
  ]);
});

test("the offer is nothing to others, and nobody offers what she does not have", async () => {
  const organization = await published();
  const [rosa, editor] = [await person("Rosa"), await person("Editora")];
  await join(rosa, organization, "member");
  await join(editor, organization, "editor");
  await offer(organization, rosa);
  const uid = await offerUid(organization);
  const { slug } = organization;
  const elsewhere = await published();
  for (const as of [editor, elsewhere.leader, await person()]) {
    expect((await visit(paths.handoverAnswer(slug, uid), { as })).status).toBe(404);
    expect((await submit(paths.handoverAcceptance(slug, uid), {}, { as })).status).toBe(404);
    const fields = { successor: await rosterName(rosa, organization), afterwards: "leader" };
    expect((await submit(paths.handover(slug), fields, { as })).status).toBe(403);
  }
  expect((await visit(paths.handoverAnswer(elsewhere.slug, uid), { as: rosa })).status).toBe(404);
  expect((await submit(paths.handoverAcceptance(slug, uid), {}, { as: organization.leader })).status).toBe(
    403,
  );
});
