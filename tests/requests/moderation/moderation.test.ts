import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tally } from "#app/domain/rate-limits/tally.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { flags } from "#db/schema/moderation";
import { db } from "#tests/support/database";
import { stranger, submit, text, visit } from "#tests/support/http";
import { deliver } from "#tests/support/mail";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const { moderation: words, outcomes, management, forms } = wordsFor("es");
const reason = "El correo publicado es de otra persona.";
const report = { reason: "wrong-data", detail: "El teléfono no es de ellas." };

async function flagUid({ id }: { id: number }): Promise<string> {
  const [flag] = await db.fresh
    .select({ uid: flags.uid })
    .from(flags)
    .where(eq(flags.organizationId, id))
    .limit(1);
  return flag?.uid ?? "";
}

test("a visitor reports a profile, is told where to get care, and thanked", async () => {
  const organization = await published();
  const path = paths.organizationReport(organization.slug);
  const visitor = stranger();
  expect((await visit(paths.organization(organization.slug), { as: visitor })).body).toContain(
    `href="${path}"`,
  );
  const page = await visit(path, { as: visitor });
  expect(page.text).toContain(words.report.care);
  expect(page.body).toContain('href="tel:911"');
  expect(page.body).toContain(`href="${paths.safety()}"`);
  const empty = await submit(path, { detail: report.detail }, { as: visitor });
  expect(empty.status).toBe(422);
  expect(empty.text).toContain(forms["choose-one"]);
  expect(empty.text).toContain(report.detail);
  const sent = await submit(path, report, { as: visitor, follow: true });
  expect(sent.path).toBe(paths.organization(organization.slug));
  expect(sent.text).toContain(outcomes["flag-sent"]);
  expect(sent.headers["cache-control"], "who borrows the phone finds no thanks by going back").toBe(
    "no-store",
  );
  const later = await visit(sent.path, { as: visitor });
  expect(later.headers["cache-control"]).toBe("private, no-cache");
});

test("what not everyone sees cannot be reported", async () => {
  const organization = await draft();
  const path = paths.organizationReport(organization.slug);
  for (const as of [stranger(), organization.leader]) {
    expect((await visit(path, { as })).status).toBe(404);
    expect((await submit(path, report, { as })).status).toBe(404);
  }
});

test("reports in a row are held up, with what was typed kept", async () => {
  const organization = await published();
  const visitor = stranger();
  await visit(paths.organizationReport(organization.slug), { as: visitor });
  const send = () => submit(paths.organizationReport(organization.slug), report, { as: visitor });
  const first = [await send(), await send(), await send()].map(({ status }) => status);
  expect(first).toEqual([303, 303, 303]);
  const refused = await send();
  expect([refused.status, refused.text.includes(report.detail)]).toEqual([429, true]);
});

test("whoever reports a profile without end, from elsewhere, keeps nobody from reporting it", async () => {
  const { slug } = await published();
  const elsewhere = [slug, `${slug} 192.0.2.7`].map((one) => ({
    key: `flag target ${one}`,
    count: 200,
    minutes: 60,
  }));
  await db.tx(async (tx) => {
    for (let sent = 0; sent < 201; sent += 1) await tally(tx, elsewhere);
  });
  expect((await submit(paths.organizationReport(slug), report, { as: await person() })).status).toBe(303);
});

test("staff answer, and whoever reported reads the answer among her reports", async () => {
  const organization = await published();
  const ana = await person("Ana Reportera");
  const path = paths.organizationReport(organization.slug);
  expect((await submit(path, report, { as: ana, follow: true })).text).toContain(outcomes["flag-sent"]);
  expect((await submit(path, report, { as: ana, follow: true })).text).toContain(outcomes["flag-already"]);
  const networks = await staff("networks");
  expect(await text(paths.management(), { as: networks })).toContain(management.flags.title);
  expect(await text(paths.flags(), { as: networks })).toContain(organization.name);
  const uid = await flagUid(organization);
  const shown = await text(paths.flag(uid), { as: networks });
  expect(shown).toContain(report.detail);
  expect(shown).not.toContain("Ana Reportera");
  const answer = "Gracias: la organización ya lo corrigió.";
  const done = await submit(paths.flag(uid), { decision: "upheld", answer }, { as: networks, follow: true });
  expect(done.text).toContain(outcomes["flag-decided"]);
  const again = await submit(
    paths.flag(uid),
    { decision: "dismissed", answer },
    { as: networks, follow: true },
  );
  expect(again.text).toContain(outcomes["flag-answered"]);
  expect(await text(paths.ownFlags(), { as: ana })).toContain(answer);
  expect(await text(paths.ownFlags(), { as: organization.leader })).not.toContain(answer);
});

test("staff who belong to the organization do not read what a report of it says", async () => {
  const organization = await published();
  const said = "La tesorera, que vive al lado, nos cobró dos veces.";
  const path = paths.organizationReport(organization.slug);
  await submit(path, { ...report, detail: said }, { as: await person("Ana") });
  const uid = await flagUid(organization);
  const insider = await staff("networks");
  expect(await text(paths.flag(uid), { as: insider })).toContain(said);
  await join(insider, organization, "member");
  const page = await visit(paths.flag(uid), { as: insider });
  expect(page.text).toContain(words.show.own);
  expect(page.body).not.toContain("tesorera");
  expect((await visit(`${paths.flag(uid)}.data`, { as: insider })).body).not.toContain("tesorera");
});

test("a report leads to a measure: the profile is hidden, its leaders are told why, and it is shown again", async () => {
  const organization = await published({ name: "Casa Girasol" });
  const { slug, leader } = organization;
  await submit(paths.organizationReport(slug), report, { as: await person("Ana") });
  const uid = await flagUid(organization);
  const networks = await staff("networks");
  const taking = paths.measures(slug, { reporte: uid });
  expect((await visit(taking, { as: networks })).body).toContain(`href="${paths.flag(uid)}"`);
  const taken = await submit(taking, { kind: "hide", reason }, { as: networks, follow: true });
  expect(taken.path).toBe(paths.flag(uid));
  expect(taken.text).toContain(outcomes["organization-hidden"]);
  expect((await visit(paths.organization(slug))).status).toBe(404);
  expect(await text(paths.organizations({ q: "Girasol" }))).not.toContain("Casa Girasol");
  for (const page of [paths.organization(slug), paths.organizationHub(slug)]) {
    const read = await text(page, { as: leader });
    expect(read).toContain(words.standing.hide);
    expect(read).toContain(reason);
  }
  const sent = (await deliver()).filter(
    ({ to, text: said }) => to.includes(leader.mail) && said.includes(reason),
  );
  expect(sent).toHaveLength(1);

  const shown = await submit(paths.organizationDisplay(slug), {}, { as: networks, follow: true });
  expect(shown.text).toContain(outcomes["organization-shown"]);
  expect((await visit(paths.organization(slug))).status).toBe(200);
  expect(await text(paths.organizationHub(slug), { as: leader })).not.toContain(words.standing.hide);
});

test("a measure without a reason is refused beside its field, and a second hiding says that it is hidden", async () => {
  const { slug } = await published();
  const networks = await staff("networks");
  const short = await submit(paths.measures(slug), { kind: "warn", reason: "Mal" }, { as: networks });
  expect(short.status).toBe(422);
  expect((await submit(paths.measures(slug), { kind: "burn", reason }, { as: networks })).status).toBe(422);
  await submit(paths.measures(slug), { kind: "hide", reason }, { as: networks });
  const again = await submit(paths.measures(slug), { kind: "hide", reason }, { as: networks, follow: true });
  expect(again.text).toContain(outcomes["organization-moved-on"]);
});
