import { expect, test } from "vitest";
import { offerHosting } from "#app/domain/activities/hosting.server";
import { listHosts } from "#app/domain/activities/hosts.server";
import { offerHandover } from "#app/domain/handovers/offer.server";
import { findOwnOffer } from "#app/domain/handovers/standing.server";
import { listSuccessors } from "#app/domain/handovers/successors.server";
import { listRequests } from "#app/domain/join-requests/list.server";
import { removeMember } from "#app/domain/memberships/departure.server";
import { findOwnPlace } from "#app/domain/memberships/own.server";
import { switchableKinds } from "#app/domain/notifications/kinds";
import { notify } from "#app/domain/notifications/notify.server";
import { addressHash, suppress } from "#app/domain/notifications/suppressions.server";
import { paths } from "#app/paths";
import { notificationPreferences } from "#db/schema/notifications";
import { activity } from "#tests/support/activities";
import { signedUp } from "#tests/support/announced";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { asPerson, person, type TestPerson } from "#tests/support/people";
import { enroll, listed } from "#tests/support/sign-ups";

test("a person finds what was written to her, with where it stands, and nobody else's", async () => {
  const organization = await published();
  const { leader } = organization;
  const page = await visit(paths.notifications(), { as: leader });
  expect(page.status).toBe(200);
  expect(page.text).toContain("Organización publicada");
  expect(page.text).toContain("Por salir");
  expect(page.body).toContain(`href="${paths.organization(organization.slug)}"`);
  const eva = await person("Eva");
  const hers = await visit(paths.notifications(), { as: eva });
  expect(hers.text).toContain("Todavía no hay avisos");
  expect(hers.text).not.toContain(organization.name);
});

const linked = async (who: TestPerson) => {
  const { body } = await visit(paths.notifications(), { as: who });
  const table = body.slice(body.indexOf("<tbody"), body.indexOf("</tbody"));
  return [...table.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
};

test("a notice leads to the page of what it tells, and the page opens", async () => {
  const [organization, other] = [await published(), await published()];
  const { slug, leader } = organization;
  const [ana, eva] = [await person("Ana"), await person("Eva")];
  await join(ana, organization, "member");
  const place = await activity({ organization });
  await enroll(ana, place);
  const [giver, asking] = [await asPerson(leader), await asPerson(other.leader)];
  const [successor] = await listSuccessors(db.fresh, organization, leader);
  const offer = { successor: successor?.uid ?? "", afterwards: "member" } as const;
  await db.tx((tx) => offerHandover(tx, giver, organization, offer));
  const waiting = await findOwnOffer(db.fresh, leader, organization);
  const { activity: shared } = await activity({ organization: other });
  await db.tx((tx) => offerHosting(tx, asking, shared, organization));
  const [host] = await listHosts(db.fresh, shared);
  await submit(paths.joinPolicy(slug), { open: "yes", introduction: "" }, { as: leader });
  await submit(paths.joinRequest(slug), {}, { as: eva });
  const [request] = (await listRequests(db.fresh, organization, { view: "waiting", page: 1 })).rows;
  const ofAna = [
    paths.activity(place.activity.slug, { fecha: place.occurrence.day }),
    paths.handoverAnswer(slug, waiting?.uid ?? ""),
  ];
  const ofLeader = [
    paths.hostAnswer(shared.slug, host?.uid ?? ""),
    paths.joinRequestReview(slug, request?.uid ?? ""),
  ];
  expect(await linked(ana)).toEqual(expect.arrayContaining(ofAna));
  expect(await linked(leader)).toEqual(expect.arrayContaining(ofLeader));
  expect((await visit(paths.notifications(), { as: ana })).text).toContain(place.activity.title);
  for (const page of ofAna) expect((await visit(page, { as: ana })).status, page).toBe(200);
  for (const page of ofLeader) expect((await visit(page, { as: leader })).status, page).toBe(200);
});

test("whoever was removed is led to her page with the reason", async () => {
  const organization = await published();
  const ana = await person("Ana");
  await join(ana, organization, "member");
  const leader = await asPerson(organization.leader);
  const place = await findOwnPlace(db.fresh, ana, organization.id);
  if (!place) throw new Error("she is not on the roster");
  await db.tx((tx) => removeMember(tx, leader, place, "Se mudó a otra ciudad."));
  const page = paths.ownMembership(organization.slug);
  expect(await linked(ana)).toContain(page);
  expect((await visit(page, { as: ana })).text).toContain("Se mudó a otra ciudad.");
});

test("nothing leads to what is another's, is hidden or is no more", async () => {
  const organization = await published();
  const [ana, eva] = [await person("Ana"), await person("Eva")];
  const place = await activity({ organization });
  const hidden = await activity({ organization, hiddenAt: new Date() });
  await enroll(eva, place);
  await signedUp(hidden.occurrence, ana);
  const [hers, own] = [(await listed(place))[0]?.id ?? 0, (await listed(hidden))[0]?.id ?? 0];
  const { id: organizationId } = organization;
  await db.tx(async (tx) => {
    for (const signUpId of [hers, own, 987_654])
      await notify(tx, { accountId: ana.id }, "activity-moved", { signUpId });
    await notify(tx, { accountId: ana.id }, "join-requested", { organizationId, requestId: 987_654 });
    await notify(tx, { accountId: ana.id }, "member-joined", { organizationId, memberId: 987_654 });
  });
  expect(new Set(await linked(ana))).toEqual(new Set([paths.organization(organization.slug)]));
});

test("the switches are saved as a whole", async () => {
  const ana = await person("Ana");
  const save = (kinds: string[]) => submit(paths.notifications(), { kinds }, { as: ana, follow: true });
  const off = async () =>
    (await rows(notificationPreferences))
      .filter(({ accountId, enabled }) => accountId === ana.id && !enabled)
      .map(({ kind }) => kind);
  const answer = await save(["organization-published", "grant-given"]);
  expect(answer.text).toContain("Guardamos qué avisos quiere recibir");
  expect(await off()).toHaveLength(switchableKinds.length - 2);
  const page = await visit(paths.notifications(), { as: ana });
  expect(page.body.match(/<input[^>]*checked/g)).toHaveLength(2);
  await save([]);
  expect(await off()).toHaveLength(switchableKinds.length);
  const refused = await submit(paths.notifications(), { kinds: ["password-reset"] }, { as: ana });
  expect(refused.status).toBe(422);
  expect(await off()).toHaveLength(switchableKinds.length);
});

test("who has an address that bounced is told where to correct it", async () => {
  const ana = await person("Ana");
  await db.tx((tx) => suppress(tx, addressHash(ana.mail), "bounced"));
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "password-changed", {}));
  const page = await visit(paths.notifications(), { as: ana });
  expect(page.text).toContain("Su correo no recibe nuestros avisos");
  expect(page.text).toContain("No enviado");
  expect(page.body).toContain(`href="${paths.mail()}"`);
});

test("visitors are sent to sign in", async () => {
  expect((await visit(paths.notifications())).location).toMatch(/^\/entrar/);
  expect((await submit(paths.notifications(), { kinds: [] })).status).toBe(401);
});
