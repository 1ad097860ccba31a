import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canClaim, canDecideClaim } from "#app/domain/claims/claim.policy";
import { cancelClaim, claimLasts, claimProfile } from "#app/domain/claims/claim.server";
import { acceptClaim, rejectClaim } from "#app/domain/claims/decision.server";
import { findInvited, inviteToClaim } from "#app/domain/claims/invitation.server";
import { findClaim, listClaims, listOwnClaims, waitingClaims } from "#app/domain/claims/list.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import { unsubscribe } from "#app/domain/notifications/unsubscription.server";
import { runDue } from "#app/domain/schedule/due.server";
import { claims } from "#db/schema/claims";
import { files } from "#db/schema/files";
import { memberships } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { organizations } from "#db/schema/organizations";
import { claim, claimsOn, proof, unclaimed } from "#tests/support/claims";
import { db, rows } from "#tests/support/database";
import { current, draft, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const day = 86_400_000;
const start = new Date("2026-03-01T12:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * day);
const reason = "No pudimos hablar con nadie que la conozca.";
const pdf = { mediaType: "application/pdf", name: "carta.pdf", content: Buffer.from("%PDF-1.7 …") } as const;

const lettersTo = async (accountId: number) =>
  (await rows(notifications)).filter((row) => row.accountId === accountId).map(({ kind }) => kind);

const leadersOf = (id: number) =>
  db.fresh
    .select({ accountId: memberships.accountId, role: memberships.role })
    .from(memberships)
    .where(eq(memberships.organizationId, id));

test("a claim waits, once for each person and profile", async () => {
  const organization = await unclaimed();
  const ana = await person("Ana");
  expect(await claim(ana, organization)).toBe("claimed");
  expect(await claim(ana, organization)).toBe("already-claimed");
  expect(await claim(await person("Bea"), organization)).toBe("claimed");
  expect((await claimsOn(organization)).map(({ state }) => state)).toEqual(["pending", "pending"]);
});

test("of many claims of one person at the same moment one waits", async () => {
  const organization = await unclaimed();
  const ana = await asPerson(await person("Ana"));
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, () => db.tx((tx) => claimProfile(tx, ana, organization, { proof, file: pdf }))),
  );
  expect(outcomes.filter((outcome) => outcome === "claimed")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "already-claimed")).toHaveLength(5);
  const hers = (await rows(files)).filter((file) => file.createdBy === ana.id);
  expect(hers.map(({ purpose }) => purpose)).toEqual(["claim-proof"]);
});

test("three claims of a person may wait; a fourth only after one was taken back", async () => {
  const ana = await person("Ana");
  const viewer = await asPerson(ana);
  const profiles = [await unclaimed(), await unclaimed(), await unclaimed()];
  for (const profile of profiles) expect(await claim(ana, profile)).toBe("claimed");
  const fourth = await unclaimed();
  expect(await claim(ana, fourth)).toBe("too-many");
  const [first] = await listOwnClaims(db.fresh, viewer);
  expect(await db.tx((tx) => cancelClaim(tx, viewer, first?.uid ?? ""))).toBe("cancelled");
  expect(await db.tx((tx) => cancelClaim(tx, viewer, first?.uid ?? ""))).toBe("moved-on");
  expect(await claim(ana, fourth)).toBe("claimed");
});

test("what has somebody, is hidden or was merged cannot be claimed", async () => {
  const ana = await person("Ana");
  const other = await unclaimed();
  const hidden = await unclaimed();
  const merged = await unclaimed();
  await db.tx(async (tx) => {
    await tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, hidden.id));
    await tx.update(organizations).set({ mergedIntoId: other.id }).where(eq(organizations.id, merged.id));
  });
  const viewer = await asPerson(ana);
  for (const organization of [await draft(), await published(), hidden, merged]) {
    expect(await claim(ana, organization)).toBe("not-claimable");
    expect(canClaim(viewer, await current(organization.id))).toBe(false);
  }
  expect(canClaim(viewer, other)).toBe(true);
  expect(await claim(ana, other)).toBe("claimed");
});

test("nobody takes back the claim of another", async () => {
  const organization = await unclaimed();
  await claim(await person("Ana"), organization);
  const [waiting] = await claimsOn(organization);
  const bea = await asPerson(await person("Bea"));
  expect(await db.tx((tx) => cancelClaim(tx, bea, waiting?.uid ?? ""))).toBeUndefined();
  expect(await db.tx((tx) => cancelClaim(tx, bea, "nada"))).toBeUndefined();
  expect((await claimsOn(organization))[0]?.state).toBe("pending");
});

test("an accepted claim makes its person the leader of a draft, and answers the others with the standard sentence", async () => {
  const organization = await unclaimed();
  const [ana, bea] = [await person("Ana"), await person("Bea")];
  await claim(ana, organization);
  await claim(bea, organization);
  const networks = await asPerson(await staff("networks"));
  const [hers] = await claimsOn(organization);
  if (!hers) throw new Error("there is no claim");
  expect(await db.tx((tx) => acceptClaim(tx, networks, hers))).toBe("accepted");
  expect((await current(organization.id)).state).toBe("draft");
  expect(await leadersOf(organization.id)).toEqual([{ accountId: ana.id, role: "leader" }]);
  expect(await claimsOn(organization)).toMatchObject([
    { state: "accepted", decidedBy: networks.id, answer: null },
    { state: "rejected", decidedBy: networks.id, answer: null },
  ]);
  expect(await lettersTo(ana.id)).toEqual(["claim-accepted"]);
  expect(await lettersTo(bea.id)).toEqual(["claim-rejected"]);
  expect(await db.tx((tx) => acceptClaim(tx, networks, hers))).toBe("answered");
  expect(await db.tx((tx) => rejectClaim(tx, networks, hers, reason))).toBe("answered");
});

test("of two claims accepted at the same moment one person leads", async () => {
  const networks = await asPerson(await staff("networks"));
  for (let round = 0; round < 5; round += 1) {
    const organization = await unclaimed();
    await claim(await person("Ana"), organization);
    await claim(await person("Bea"), organization);
    const both = await claimsOn(organization);
    const outcomes = await Promise.all(both.map((one) => db.tx((tx) => acceptClaim(tx, networks, one))));
    expect(outcomes.sort()).toEqual(["accepted", "answered"]);
    expect(await leadersOf(organization.id)).toHaveLength(1);
  }
});

test("a claim on a profile that is gone from sight is not accepted, only refused", async () => {
  const organization = await unclaimed();
  const ana = await person("Ana");
  await claim(ana, organization);
  await db.tx((tx) =>
    tx.update(organizations).set({ hiddenAt: new Date() }).where(eq(organizations.id, organization.id)),
  );
  const networks = await asPerson(await staff("networks"));
  const [hers] = await claimsOn(organization);
  if (!hers) throw new Error("there is no claim");
  expect(await db.tx((tx) => acceptClaim(tx, networks, hers))).toBe("not-claimable");
  expect(await leadersOf(organization.id)).toEqual([]);
  expect((await claimsOn(organization))[0]?.state).toBe("pending");
  expect(await db.tx((tx) => rejectClaim(tx, networks, hers, reason))).toBe("rejected");
  expect(await claimsOn(organization)).toMatchObject([{ state: "rejected", answer: reason }]);
  expect(await lettersTo(ana.id)).toEqual(["claim-rejected"]);
});

test("nobody decides her own claim", async () => {
  const networks = await staff("networks");
  const organization = await unclaimed();
  await claim(networks, organization);
  const [hers] = await claimsOn(organization);
  if (!hers) throw new Error("there is no claim");
  expect(canDecideClaim(await asPerson(networks), hers)).toBe(false);
  expect(canDecideClaim(await asPerson(await staff("networks")), hers)).toBe(true);
  expect(canDecideClaim(await asPerson(await staff("admin")), hers)).toBe(false);
});

test("a claim that nobody answers ends after sixty days, with its file, and its person reads it", async () => {
  const organization = await unclaimed();
  const ana = await asPerson(await person("Ana"));
  await db.tx((tx) => claimProfile(tx, ana, organization, { proof, file: pdf }, start));
  const [waiting] = await claimsOn(organization);
  expect(waiting?.fileId).not.toBeNull();
  await runDue(db, new Date(start.getTime() + claimLasts - 1));
  expect((await claimsOn(organization))[0]?.state).toBe("pending");
  await runDue(db, later(60));
  expect(await claimsOn(organization)).toMatchObject([
    { state: "expired", decidedAt: later(60), fileId: null },
  ]);
  expect((await rows(files)).filter((file) => file.id === waiting?.fileId)).toEqual([]);
  const news = (at: Date) => listOwnClaims(db.fresh, ana, { news: true }, at);
  expect(await news(later(70))).toMatchObject([{ state: "expired" }]);
  expect(await news(later(91))).toEqual([]);
  expect(await db.tx((tx) => claimProfile(tx, ana, organization, { proof }, later(61)))).toBe("claimed");
});

test("an answered claim does not end a second time", async () => {
  const organization = await unclaimed();
  const ana = await person("Ana");
  await claim(ana, organization, start);
  const networks = await asPerson(await staff("networks"));
  const [hers] = await claimsOn(organization);
  if (!hers) throw new Error("there is no claim");
  await db.tx((tx) => rejectClaim(tx, networks, hers, reason, later(1)));
  await runDue(db, later(100));
  expect(await claimsOn(organization)).toMatchObject([{ state: "rejected", decidedAt: later(1) }]);
});

test("staff see whose mail speaks for the profile, and never the mail", async () => {
  const organization = await unclaimed({
    channels: [
      { kind: "mail", value: "hola@raices.test", valueKey: "hola@raices.test", audience: "organization" },
    ],
  });
  const ana = await person("Ana", { mail: "Hola@raices.test" });
  await claim(ana, organization, start);
  await claim(await person("Bea"), organization, later(1));
  const [first, second] = await claimsOn(organization);
  const read = await findClaim(db.fresh, first?.uid ?? "");
  expect(read).toMatchObject({ match: "address", others: 1, person: "Ana", proof });
  expect(await findClaim(db.fresh, second?.uid ?? "")).toMatchObject({ match: undefined, person: "Bea" });
  const list = await listClaims(db.fresh, { state: "pending", page: 1 }, 500);
  const ours = list.rows.filter(({ organization: name }) => name === organization.name);
  expect(ours.map(({ person: name, match }) => [name, match])).toEqual([
    ["Ana", "address"],
    ["Bea", undefined],
  ]);
  expect(JSON.stringify([read, ours])).not.toMatch(/hola@/i);
});

test("what waits is counted, with the longest wait", async () => {
  await db.tx((tx) => tx.update(claims).set({ state: "cancelled" }).where(eq(claims.state, "pending")));
  expect(await waitingClaims(db.fresh)).toEqual({ count: 0, oldest: undefined });
  const organization = await unclaimed();
  await claim(await person("Ana"), organization, later(2));
  await claim(await person("Bea"), organization, later(1));
  expect(await waitingClaims(db.fresh)).toEqual({ count: 2, oldest: later(1) });
  const page = await listClaims(db.fresh, { state: "pending", page: 9 }, 1);
  expect(page).toMatchObject({ total: 2, page: 2, pages: 2, rows: [{ person: "Ana" }] });
});

test("an invitation holds no text of anyone, goes three times a day, and never again once refused", async () => {
  const organization = await unclaimed({ name: "Canario Amarillo del Norte" });
  const mail = "contacto@canario.test";
  const invite = () => db.tx((tx) => inviteToClaim(tx, organization.id, mail));
  expect([await invite(), await invite(), await invite(), await invite()]).toEqual([
    "queued",
    "queued",
    "queued",
    "suppressed",
  ]);
  const sent = await db.fresh
    .select()
    .from(notifications)
    .where(and(eq(notifications.kind, "claim-invitation"), eq(notifications.addressHash, addressHash(mail))));
  expect(sent).toHaveLength(3);
  expect(JSON.stringify(sent)).not.toMatch(/canario/i);
  expect(sent.map(({ detail }) => detail)).toEqual(["discreet", "discreet", "discreet"]);
  await db.tx((tx) => unsubscribe(tx, { addressHash: addressHash("otra@canario.test") }));
  expect(await db.tx((tx) => inviteToClaim(tx, organization.id, "otra@canario.test"))).toBe("suppressed");
  expect(await findInvited(db.fresh, organization.uid)).toBe(organization.slug);
  expect(await findInvited(db.fresh, (await published()).uid)).toBeUndefined();
});
