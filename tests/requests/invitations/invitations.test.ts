import { expect, test } from "vitest";
import { listInvitations } from "#app/domain/invitations/list.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import { newToken, newUid, open } from "#app/domain/secrets.server";
import { fold } from "#app/domain/text";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { members } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { stranger, submit, text, visit } from "#tests/support/http";
import { link, roleOf } from "#tests/support/invitations";
import { draft, join, published } from "#tests/support/organizations";
import { password, person } from "#tests/support/people";

const { home, invitations: words, outcomes, forms, organizations } = wordsFor("es");

/** The secret of the last letter to an address. */
async function secretTo(mail: string): Promise<string> {
  const theirs = (await rows(notifications)).filter((row) => row.addressHash === addressHash(mail));
  const last = theirs.sort((one, other) => one.id - other.id).at(-1);
  return JSON.parse(open("letter", last?.sealed ?? "") ?? "{}").token ?? "";
}

/** Invites an address as an editor; the page where whoever has an account with it answers. */
async function invitedByMail(organization: Awaited<ReturnType<typeof draft>>, mail: string) {
  const asks = { mail, role: "editor", member: "" };
  await submit(paths.newInvitation(organization.slug), asks, { as: organization.leader });
  const { uid = "" } = (await listInvitations(db.fresh, organization)).waiting[0] ?? {};
  return { uid, page: paths.ownInvitation(uid) };
}

test("a leader makes a link and sees it again as a code and as a text; no other page holds its secret", async () => {
  const organization = await published({ name: "Huerta de la Ladera" });
  const { slug, leader } = organization;
  const sent = await submit(
    paths.newInvitation(slug, { por: "enlace" }),
    { role: "editor", places: "3", days: "5" },
    { as: leader, follow: true },
  );
  expect(sent.text).toContain(outcomes["invitation-made"]);
  expect(sent.body).toContain("<svg");
  const [address, token = ""] = /https?:\/\/[^\s"<]*\/invitacion\/([\w-]{43})/.exec(sent.body) ?? [];
  expect(address).toBeTruthy();
  expect(sent.text).toContain("Huerta de la Ladera en Tejido. Abra este enlace hasta el");
  const list = await visit(paths.invitations(slug), { as: leader });
  expect(list.text).toContain(words.list.used(0, 3));
  for (const path of [paths.organization(slug), paths.organizationHub(slug), paths.invitations(slug)])
    expect((await visit(path, { as: leader })).body).not.toContain(token);
  const { uid = "" } = (await listInvitations(db.fresh, organization)).waiting[0] ?? {};
  const editor = await person("Editora");
  await join(editor, organization, "editor");
  const elsewhere = await published();
  for (const as of [editor, elsewhere.leader, await person()]) {
    const refused = await visit(paths.invitation(slug, uid), { as });
    expect([refused.status, refused.body.includes(token)]).toEqual([403, false]);
    expect((await submit(paths.invitationCancellation(slug, uid), {}, { as })).status).toBe(403);
  }
  const crossed = await visit(paths.invitation(elsewhere.slug, uid), { as: elsewhere.leader });
  expect([crossed.status, crossed.body.includes(token)]).toEqual([404, false]);
  const cancellation = paths.invitationCancellation(slug, uid);
  expect((await visit(paths.invitation(slug, uid), { as: leader })).body).toContain(`href="${cancellation}"`);
  expect(await text(cancellation, { as: leader })).toContain(words.cancellation.text);
  const cancelled = await submit(cancellation, {}, { as: leader, follow: true });
  expect(cancelled.text).toContain(outcomes["invitation-cancelled"]);
  expect((await visit(paths.invitation(slug, uid), { as: leader })).body).not.toContain(token);
  expect((await visit(cancellation, { as: leader })).location).toBe(paths.invitation(slug, uid));
  expect((await visit(paths.acceptInvitation(token))).status).toBe(404);
});

test("a form of a link that is sent twice makes one; other figures in it, or a link that ended, make another", async () => {
  const organization = await published();
  const { slug, leader } = organization;
  const path = paths.newInvitation(slug, { por: "enlace" });
  const uid = /name="uid" value="([\w-]{22})"/.exec((await visit(path, { as: leader })).body)?.[1] ?? "";
  const figures = { role: "member", places: "3", days: "5" };
  const send = (said: object = {}) => submit(path, { ...figures, uid, ...said }, { as: leader });
  const refused = await send({ places: "0" });
  expect([refused.status, refused.body.includes(`value="${uid}"`)]).toEqual([422, true]);
  const both = await Promise.all([send(), send()]);
  for (const { status, location } of [...both, await send()])
    expect([status, location]).toEqual([303, paths.invitation(slug, uid)]);
  const waiting = async () => (await listInvitations(db.fresh, organization)).waiting.length;
  expect(await waiting()).toBe(1);
  expect((await send({ places: "4" })).location).not.toBe(paths.invitation(slug, uid));
  expect(await waiting()).toBe(2);
  await submit(paths.invitationCancellation(slug, uid), {}, { as: leader });
  expect((await send()).location).not.toBe(paths.invitation(slug, uid));
  expect(await waiting()).toBe(2);

  const elsewhere = await published();
  const theirs = await submit(
    paths.newInvitation(elsewhere.slug, { por: "enlace" }),
    { ...figures, uid },
    { as: elsewhere.leader },
  );
  expect(theirs.status).toBe(303);
  expect(theirs.location).not.toContain(uid);
});

test("a visitor reads what she is invited to, signs in, comes back and joins; pressing again is harmless", async () => {
  const organization = await draft({ name: "Tejedoras del Puente" });
  const { token } = await link(organization, { role: "editor" });
  const page = paths.acceptInvitation(token);
  const ana = await person("Ana", { signedOut: true });
  const seen = await visit(page, { as: ana });
  expect(seen.status).toBe(200);
  expect(seen.text).toContain(words.accept.lead("Tejedoras del Puente"));
  expect(seen.text).toContain(organizations.roles.editor);
  expect(seen.body).not.toContain(organization.leader.name);
  expect(seen.body).toContain('content="noindex"');
  expect(seen.headers["cache-control"]).toBe("no-store");
  expect((await submit(page, {}, { as: ana })).status).toBe(401);
  expect(seen.body).toContain(`href="${paths.signIn({ volver: page })}"`);
  const entered = await submit(paths.signIn({ volver: page }), { mail: ana.mail, password }, { as: ana });
  expect(entered.location).toBe(page);
  const joined = await submit(page, {}, { as: ana, follow: true });
  expect(joined.text).toContain(outcomes["invitation-joined"]);
  expect(await roleOf(ana, organization)).toBe("editor");
  const again = await submit(page, {}, { as: ana, follow: true });
  expect(again.text).toContain(outcomes["invitation-belongs"]);
  expect(await text(page, { as: ana })).toContain(words.accept.belongs("Tejedoras del Puente"));
});

test("whoever has an account finds the invitation on her own page and answers it without the letter", async () => {
  const organization = await draft({ name: "Costureras del Mercado" });
  const ana = await person("Ana");
  const { uid, page } = await invitedByMail(organization, ana.mail);
  const mine = await visit(paths.mine(), { as: ana });
  expect(mine.text).toContain(home.mine.tasks.invitation.text("Costureras del Mercado"));
  expect(mine.body).toContain(`href="${page}"`);
  const seen = await visit(page, { as: ana });
  expect(seen.text).toContain(words.accept.lead("Costureras del Mercado"));
  expect(seen.text).toContain(organizations.roles.editor);
  const other = await person("Otra");
  for (const as of [other, organization.leader]) {
    expect((await visit(page, { as })).status).toBe(404);
    expect((await submit(page, {}, { as })).status).toBe(404);
    const said = await submit(paths.ownInvitationRefusal(uid), {}, { as, follow: true });
    expect(said.text).toContain(outcomes["invitation-unusable"]);
  }
  expect(await roleOf(other, organization)).toBeUndefined();
  const joined = await submit(page, {}, { as: ana, follow: true });
  expect(joined.text).toContain(outcomes["invitation-joined"]);
  expect(await roleOf(ana, organization)).toBe("editor");
  const again = await submit(page, {}, { as: ana, follow: true });
  expect(again.text).toContain(outcomes["invitation-belongs"]);
  expect(await text(paths.mine(), { as: ana })).not.toContain(
    home.mine.tasks.invitation.text("Costureras del Mercado"),
  );
});

test("whoever has an account says no on her own page; pressing twice is harmless, and the letter serves no more", async () => {
  const organization = await draft();
  const ana = await person("Ana");
  const { uid, page } = await invitedByMail(organization, ana.mail);
  const refusal = paths.ownInvitationRefusal(uid);
  expect((await visit(refusal, { as: ana })).location).toBe(page);
  const refused = await submit(refusal, {}, { as: ana, follow: true });
  expect(refused.text).toContain(outcomes["invitation-rejected"]);
  const again = await submit(refusal, {}, { as: ana, follow: true });
  expect(again.text).toContain(outcomes["invitation-unusable"]);
  expect((await visit(page, { as: ana })).status).toBe(404);
  expect((await visit(paths.acceptInvitation(await secretTo(ana.mail)), { as: ana })).status).toBe(404);
  expect(await roleOf(ana, organization)).toBeUndefined();
});

test("a new person makes her account and arrives at the invitation, also where the letter opens elsewhere", async () => {
  const organization = await draft();
  const { token } = await link(organization);
  const page = paths.acceptInvitation(token);
  const phone = stranger();
  const seen = await visit(page, { as: phone });
  const registration = paths.registration({ volver: page });
  expect(seen.body).toContain(`href="${registration}"`);
  const form = await visit(registration, { as: phone });
  expect(form.body).toContain(`href="${paths.signIn({ volver: page })}"`);
  const mail = "luz.nueva@personas.test";
  const chosen = "lo que el cerro cuenta de noche";
  const fields = {
    name: "Luz Nueva",
    mail,
    password: chosen,
    sharedMail: "yes",
    adult: "yes",
    privacy: "yes",
  };
  expect((await submit(registration, fields, { as: phone })).location).toBe(paths.verificationSent());
  const secret = await secretTo(mail);
  const other = stranger();
  expect((await visit(paths.verification(`${secret}x`), { as: other })).status).toBe(404);
  expect((await visit(paths.verification(secret), { as: other })).status).toBe(200);
  const verified = await submit(paths.verification(secret), { password: chosen }, { as: other });
  expect([verified.status, verified.location]).toEqual([303, page]);
  const joined = await submit(page, {}, { as: other, follow: true });
  expect(joined.text).toContain(outcomes["invitation-joined"]);
});

test("registration carries nobody to another site, nor to an act", async () => {
  for (const [n, volver] of ["https://malo.test/", "//malo.test", paths.signOut()].entries()) {
    const as = stranger();
    await visit(paths.registration({ volver }), { as });
    const mail = `desvio.${n}@personas.test`;
    const fields = { name: "Luz", mail, password, sharedMail: "yes", adult: "yes", privacy: "yes" };
    await submit(paths.registration({ volver }), fields, { as });
    const secret = await secretTo(mail);
    const verified = await submit(paths.verification(secret), { password }, { as });
    expect([verified.status, verified.location]).toEqual([303, paths.mine()]);
  }
});

test("an invitation by mail is sent once to an address, and the page says the same whoever reads there", async () => {
  const organization = await draft();
  const { slug, leader } = organization;
  const [known, member] = [await person("Con cuenta"), await person("Ya integrante")];
  await join(member, organization, "member");
  const send = (mail: string) =>
    submit(paths.newInvitation(slug), { mail, role: "member", member: "" }, { as: leader, follow: true });
  const answers = [];
  for (const mail of [known.mail, member.mail, "nadie.aun@personas.test"]) {
    const { status, path, text: said } = await send(mail);
    answers.push([status, path, said.includes(outcomes["invitation-sent"])]);
  }
  expect(answers).toEqual(Array(3).fill([200, paths.invitations(slug), true]));
  const twice = await send("nadie.aun@personas.test");
  expect(twice.status).toBe(422);
  expect(twice.text).toContain(forms["already-invited"]);
  expect(twice.body).toContain('value="nadie.aun@personas.test"');
});

test("bad input is told beside its field and nothing typed is lost", async () => {
  const { slug, leader } = await draft();
  const byLink = paths.newInvitation(slug, { por: "enlace" });
  const refused = await submit(byLink, { role: "leader", places: "101", days: "0" }, { as: leader });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(forms["choose-one"]);
  expect(refused.text).toContain(forms["places-range"]);
  expect(refused.text).toContain(forms["days-range"]);
  expect(refused.body).toContain('value="101"');
  const mail = await submit(
    paths.newInvitation(slug),
    { mail: "sin arroba", role: "member" },
    { as: leader },
  );
  expect([mail.status, mail.text.includes(forms.mail)]).toEqual([422, true]);
  const gone = { mail: "a@personas.test", role: "member", member: newUid() };
  const refusedMember = await submit(paths.newInvitation(slug), gone, { as: leader });
  expect([refusedMember.status, refusedMember.text.includes(forms["member-gone"])]).toEqual([422, true]);
});

test("someone of the roster is chosen beforehand, with her address", async () => {
  const { id, slug, leader } = await draft();
  const uid = newUid();
  const name = "Rosa de la Lista";
  await db.tx(async (tx) => {
    await tx.insert(members).values({
      ...{ uid, organizationId: id, name, nameKey: fold(name), mail: "rosa.lista@personas.test" },
      ...{ since: "2020-02-03", createdAt: new Date(), updatedAt: new Date() },
    });
  });
  const page = await visit(paths.newInvitation(slug, { persona: uid }), { as: leader });
  expect(page.body).toContain('value="rosa.lista@personas.test"');
  expect(page.body).toMatch(new RegExp(`<option value="${uid}" selected`));
  expect((await visit(paths.newInvitation(slug, { persona: newUid() }), { as: leader })).body).not.toContain(
    'value="rosa.lista@personas.test"',
  );
});

test("used up, ran out, cancelled or made up: the page says so with 404, and whom to ask", async () => {
  const organization = await draft();
  const { token: used } = await link(organization, { places: 1 });
  await submit(paths.acceptInvitation(used), {}, { as: await person("Primera") });
  const { token: old } = await link(organization, { days: 1 }, new Date(Date.now() - 3 * 86_400_000));
  const late = await person("Tarde");
  const { unusable } = words.accept;
  for (const [token, why] of [
    [used, unusable.accepted],
    [old, unusable.expired],
    [newToken(), unusable.unknown],
  ] as const) {
    for (const answer of [
      await visit(paths.acceptInvitation(token), { as: late }),
      await submit(paths.acceptInvitation(token), {}, { as: late }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.text).toContain(why);
      expect(answer.text).toContain(words.accept.ask);
    }
  }
  expect(await roleOf(late, organization)).toBeUndefined();
});

test("the one a letter reached says no without an account", async () => {
  const organization = await draft();
  const mail = "no.gracias@personas.test";
  await submit(paths.newInvitation(organization.slug), { mail, role: "leader" }, { as: organization.leader });
  const token = await secretTo(mail);
  const as = stranger();
  const seen = await visit(paths.acceptInvitation(token), { as });
  expect(seen.body).toContain(`action="${paths.invitationRefusal(token)}"`);
  const refused = await submit(paths.invitationRefusal(token), {}, { as, follow: true });
  expect(refused.text).toContain(outcomes["invitation-rejected"]);
  expect((await visit(paths.acceptInvitation(token), { as })).status).toBe(404);
  const twice = await submit(paths.invitationRefusal(token), {}, { as, follow: true });
  expect(twice.text).toContain(outcomes["invitation-unusable"]);
});
