import sharp from "sharp";
import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { claim, claimsOn, proof, unclaimed } from "#tests/support/claims";
import { submit, text, visit } from "#tests/support/http";
import { deliver } from "#tests/support/mail";
import { current, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const words = wordsFor("es");
const { claims, outcomes } = words;
const reason = "No pudimos hablar con nadie que la conozca.";

test("a loaded profile is found, claimed and accepted, and its new leader completes it", async () => {
  const organization = await unclaimed({ name: "Círculo de Alfareras del Sur" });
  const { slug } = organization;
  const [ana, networks] = [await person("Ana Claridad"), await staff("networks")];
  expect(await text(paths.organization(slug))).toContain(words.organizations.states.unclaimed);
  const page = await visit(paths.organizationClaim(slug), { as: ana });
  expect(page.text).toContain(claims.new.title(organization.name));
  const sent = await submit(paths.organizationClaim(slug), { proof }, { as: ana, follow: true });
  expect(sent.text).toContain(outcomes["claim-sent"]);
  expect(sent.text).toContain(proof);
  expect(await text(paths.organizationClaim(slug), { as: ana })).toContain(claims.new.pending);
  expect(await text(paths.mine(), { as: ana })).toContain(claims.news.pending(organization.name));

  const [hers] = await claimsOn(organization);
  const uid = hers?.uid ?? "";
  expect(await text(paths.management(), { as: networks })).toContain(words.management.claims.title);
  const queue = await visit(paths.claims(), { as: networks });
  expect(queue.body).toContain(`href="${paths.claim(uid)}"`);
  const detail = await visit(paths.claim(uid), { as: networks });
  expect(detail.text).toContain(proof);
  expect(detail.text).toContain(claims.matches.none);
  expect(detail.body).not.toContain(ana.mail);
  const done = await submit(paths.claimAcceptance(uid), {}, { as: networks, follow: true });
  expect(done.text).toContain(outcomes["claim-accepted"]);
  expect(done.text).toContain(claims.show.answeredNotice);

  expect(await text(paths.mine(), { as: ana })).toContain(claims.news.accepted(organization.name));
  expect((await visit(paths.editOrganization(slug), { as: ana })).status).toBe(200);
  expect((await visit(paths.organization(slug))).status).toBe(404);
  const letter = (await deliver()).find(({ to }) => to === ana.mail);
  expect(letter?.subject).toContain(organization.name);
  expect(letter?.links).toContain(paths.organization(slug));
});

test("a rejected claim tells its person why, by mail and on her pages", async () => {
  const organization = await unclaimed();
  const [ana, networks] = [await person("Ana"), await staff("networks")];
  await claim(ana, organization);
  const [hers] = await claimsOn(organization);
  const uid = hers?.uid ?? "";
  for (const empty of ["", "No", "............"]) {
    const answer = await submit(paths.claimRejection(uid), { reason: empty }, { as: networks });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`${empty}</textarea>`);
  }
  const done = await submit(paths.claimRejection(uid), { reason }, { as: networks, follow: true });
  expect(done.text).toContain(outcomes["claim-rejected"]);
  for (const page of [paths.ownClaims(), paths.mine()])
    expect(await text(page, { as: ana })).toContain(reason);
  const letter = (await deliver()).find(({ to }) => to === ana.mail);
  expect(letter?.text).toContain(reason);
  expect(await text(paths.claimRejection(uid), { as: networks })).toContain(claims.rejection.closed);
  const twice = await submit(paths.claimAcceptance(uid), {}, { as: networks, follow: true });
  expect(twice.text).toContain(outcomes["claim-answered"]);
  expect((await current(organization.id)).state).toBe("unclaimed");
});

test("she takes her claim back, and may claim again", async () => {
  const organization = await unclaimed();
  const ana = await person("Ana");
  await claim(ana, organization);
  const [hers] = await claimsOn(organization);
  const page = await visit(paths.ownClaims(), { as: ana });
  expect(page.body).toContain(paths.claimCancellation(hers?.uid ?? ""));
  const done = await submit(paths.claimCancellation(hers?.uid ?? ""), {}, { as: ana, follow: true });
  expect(done.text).toContain(outcomes["claim-cancelled"]);
  expect(done.text).toContain(claims.states.cancelled);
  expect(await claim(ana, organization)).toBe("claimed");
});

test("a proof that says too little, and a fourth claim, are refused with what was typed", async () => {
  const organization = await unclaimed();
  const ana = await person("Ana");
  const short = await submit(paths.organizationClaim(organization.slug), { proof: "Soy yo" }, { as: ana });
  expect(short.status).toBe(422);
  expect(short.body).toContain("Soy yo</textarea>");
  for (let n = 0; n < 3; n += 1) await claim(ana, await unclaimed());
  const fourth = await submit(paths.organizationClaim(organization.slug), { proof }, { as: ana });
  expect(fourth.status).toBe(422);
  expect(fourth.text).toContain(words.forms["too-many-claims"]);
  expect(fourth.body).toContain(`${proof}</textarea>`);
  expect(await claimsOn(organization)).toEqual([]);
});

test("a claim carries a file that only staff and its person open", async () => {
  const organization = await unclaimed();
  const [ana, bea, networks] = [await person("Ana"), await person("Bea"), await staff("networks")];
  const green = { create: { width: 8, height: 8, channels: 3, background: "#0b5d4e" } } as const;
  const content = await sharp(green).jpeg().toBuffer();
  const file = { name: "carta.jpg", content, type: "image/jpeg" };
  const sent = await submit(paths.organizationClaim(organization.slug), { proof, file }, { as: ana });
  expect(sent.location).toBe(paths.ownClaims());
  const [hers] = await claimsOn(organization);
  expect(hers?.fileId).not.toBeNull();
  const detail = await visit(paths.claim(hers?.uid ?? ""), { as: networks });
  const link = /href="(\/archivos\/[^"]+)"/.exec(detail.body)?.[1] ?? "";
  expect((await visit(link, { as: networks })).status).toBe(200);
  expect((await visit(link, { as: ana })).status).toBe(200);
  expect((await visit(link, { as: bea })).status).toBe(404);
});

test("what has somebody cannot be claimed, and says so kindly", async () => {
  const organization = await published();
  const page = await visit(paths.organizationClaim(organization.slug), { as: await person("Ana") });
  expect(page.text).toContain(claims.new.closedTitle);
  const own = await unclaimed();
  const member = await person("Socia");
  await join(member, own, "member");
  expect(await text(paths.organizationClaim(own.slug), { as: member })).toContain(claims.new.closedTitle);
});

test("the auditor reads which claims there are, and no proof", async () => {
  const organization = await unclaimed({ name: "Tejedoras del Auditorio" });
  await claim(await person("Ana"), organization);
  const [hers] = await claimsOn(organization);
  const auditor = await staff("auditor");
  const list = await visit(paths.claims(), { as: auditor });
  expect(list.text).toContain(organization.name);
  expect(list.body).not.toContain(paths.claim(hers?.uid ?? ""));
  expect(list.body).not.toContain(proof);
  expect((await visit(paths.claim(hers?.uid ?? ""), { as: auditor })).status).toBe(403);
  expect((await visit(paths.management(), { as: auditor })).body).toContain(`href="${paths.claims()}"`);
});

test("staff who claim do not decide their own", async () => {
  const organization = await unclaimed();
  const networks = await staff("networks");
  await claim(networks, organization);
  const [hers] = await claimsOn(organization);
  const page = await visit(paths.claim(hers?.uid ?? ""), { as: networks });
  expect(page.text).toContain(claims.show.own);
  expect(page.body).not.toContain(paths.claimAcceptance(hers?.uid ?? ""));
  expect((await submit(paths.claimAcceptance(hers?.uid ?? ""), {}, { as: networks })).status).toBe(403);
});
