import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { decideFlag, flagOrganization } from "#app/domain/moderation/flags.server";
import { measureFacts } from "#app/domain/moderation/letter.server";
import { findFlag, listFlags, listOwnFlags, waitingFlags } from "#app/domain/moderation/list.server";
import { showAgain, takeMeasure } from "#app/domain/moderation/measures.server";
import { listMeasures, listStanding } from "#app/domain/moderation/measures-list.server";
import { canModerate } from "#app/domain/moderation/moderation.policy";
import { possibleMeasures } from "#app/domain/moderation/possible-measures";
import { findReportable } from "#app/domain/moderation/reportable.server";
import { archiveOrganization, restoreOrganization } from "#app/domain/organizations/archive.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { type Person, type Viewer, visitor } from "#app/domain/viewer";
import { auditEvents } from "#db/schema/audit";
import { flags } from "#db/schema/moderation";
import { notifications } from "#db/schema/notifications";
import { organizationSearch } from "#db/schema/search";
import { db, rows } from "#tests/support/database";
import { current, draft, join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const nobody = visitor("es");
const reason = "El correo publicado es de otra persona.";
const report = { reason: "wrong-data", detail: "El teléfono no es de ellas." } as const;
const networks = async (): Promise<Person> => asPerson(await staff("networks"));

const flag = (viewer: Viewer, organization: { id: number }, now = new Date()) =>
  db.tx((tx) => flagOrganization(tx, viewer, organization, report, now));

const flagsOn = ({ id }: { id: number }) =>
  db.fresh.select().from(flags).where(eq(flags.organizationId, id)).orderBy(flags.id);

const actsOn = async (id: number) =>
  (await rows(auditEvents)).filter((row) => row.organizationId === id).map(({ act }) => act);

const lettersTo = async (accountId: number) =>
  (await rows(notifications)).filter((row) => row.accountId === accountId);

test("anyone reports a public profile; a person's second report waits behind her first", async () => {
  const organization = await published();
  const ana = await asPerson(await person("Ana"));
  expect(await flag(ana, organization)).toBe("flagged");
  expect(await flag(ana, organization)).toBe("already");
  expect(await flag(nobody, organization)).toBe("flagged");
  expect(await flag(nobody, organization)).toBe("flagged");
  expect((await flagsOn(organization)).map(({ accountId }) => accountId)).toEqual([ana.id, null, null]);
  expect((await waitingFlags(db.fresh)).count).toBeGreaterThanOrEqual(3);
});

test("only a profile that everyone sees can be reported", async () => {
  const open = await published();
  const closed = await draft();
  expect((await findReportable(db.fresh, open.slug))?.id).toBe(open.id);
  expect(await findReportable(db.fresh, closed.slug)).toBeUndefined();
  const by = await networks();
  await db.tx((tx) => takeMeasure(tx, by, open, { kind: "hide", reason }));
  expect(await findReportable(db.fresh, open.slug)).toBeUndefined();
  expect(await findReportable(db.fresh, "no existe")).toBeUndefined();
});

test("staff answer a report once; its person reads the answer, and staff never learn who she is", async () => {
  const organization = await published();
  const ana = await asPerson(await person("Ana"));
  await flag(ana, organization);
  const [stored] = await flagsOn(organization);
  if (!stored) throw new Error("there is no report");
  const read = await findFlag(db.fresh, stored.uid);
  expect(read).toMatchObject({ signedIn: true, detail: report.detail });
  expect(read).not.toHaveProperty("accountId");
  const by = await networks();
  const decision = { decision: "upheld", answer: "Ya lo corrigieron, gracias." } as const;
  expect(await db.tx((tx) => decideFlag(tx, by, stored, decision))).toBe("upheld");
  expect(await db.tx((tx) => decideFlag(tx, by, stored, { ...decision, decision: "dismissed" }))).toBe(
    "decided",
  );
  expect(await listOwnFlags(db.fresh, ana)).toMatchObject([{ state: "upheld", answer: decision.answer }]);
  const upheld = await listFlags(db.fresh, { state: "upheld", page: 1 });
  expect(upheld.rows.map(({ uid }) => uid)).toContain(stored.uid);
  expect(await listOwnFlags(db.fresh, await asPerson(organization.leader))).toEqual([]);
  expect(await actsOn(organization.id)).not.toContain("flag.make");
});

test("a hidden profile is seen by its people and staff only, until it is shown again; both are told why", async () => {
  const organization = await published({ name: "Casa Girasol" });
  const leader = await asPerson(organization.leader);
  const by = await networks();
  const sees = async (viewer: Viewer) =>
    (await findVisible(db.fresh, viewer, organization.slug)) !== undefined;
  expect(await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "hide", reason }))).toBe("hidden");
  expect(await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "hide", reason }))).toBe("moved-on");
  expect([await sees(nobody), await sees(leader), await sees(by)]).toEqual([false, true, true]);
  const found = async () =>
    (await rows(organizationSearch)).some((row) => row.organizationId === organization.id);
  expect(await found()).toBe(false);
  const [letter] = (await lettersTo(leader.id)).filter(({ kind }) => kind === "organization-hidden");
  expect(await measureFacts(db.fresh, letter?.params ?? {})).toEqual({
    organization: "Casa Girasol",
    slug: organization.slug,
    reason,
  });
  expect(await listStanding(db.fresh, organization)).toMatchObject([{ kind: "hide", reason }]);
  expect(await db.tx((tx) => showAgain(tx, by, organization))).toBe("shown");
  expect(await db.tx((tx) => showAgain(tx, by, organization))).toBe("moved-on");
  expect([await sees(nobody), await found()]).toEqual([true, true]);
  expect(await listStanding(db.fresh, organization)).toEqual([]);
  expect(await listMeasures(db.fresh, organization)).toMatchObject([{ kind: "hide", takenBy: by.name }]);
  expect((await lettersTo(leader.id)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["organization-hidden", "organization-shown"]),
  );
  expect(await actsOn(organization.id)).toEqual(
    expect.arrayContaining(["organization.hide", "organization.show"]),
  );
});

test("a warning changes nothing but that its leaders are told, and stands half a year", async () => {
  const organization = await published();
  const by = await networks();
  const now = new Date();
  expect(await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "warn", reason }, now))).toBe(
    "warned",
  );
  expect(await current(organization.id)).toMatchObject({ state: "published", hiddenAt: null });
  expect((await lettersTo(organization.leader.id)).map(({ kind }) => kind)).toContain("organization-warned");
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(await listStanding(db.fresh, organization, later(179))).toHaveLength(1);
  expect(await listStanding(db.fresh, organization, later(181))).toEqual([]);
});

test("the letter of an archived profile comes from staff's measure and not from its own people", async () => {
  const by = await networks();
  const mine = await published();
  const leader = await asPerson(mine.leader);
  await db.tx((tx) => archiveOrganization(tx, leader, mine, { move: "archive", reason }));
  const kinds = async (id: number) => (await lettersTo(id)).map(({ kind }) => kind);
  expect(await kinds(leader.id)).not.toContain("organization-archived");
  const theirs = await published();
  const taken = await db.tx((tx) => takeMeasure(tx, by, theirs, { kind: "archive", reason }));
  expect(taken).toBe("archived");
  expect(await kinds(theirs.leader.id)).toContain("organization-archived");
  expect((await current(theirs.id)).state).toBe("archived");
});

test("that staff archived a profile is told while it stands so, not when its own people archive it again", async () => {
  const organization = await published();
  const by = await networks();
  const leader = await asPerson(organization.leader);
  const day = (n: number) => new Date(Date.UTC(2027, 0, n));
  await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "archive", reason }, day(1)));
  expect(await listStanding(db.fresh, organization, day(2))).toMatchObject([{ kind: "archive", reason }]);
  await db.tx((tx) => restoreOrganization(tx, leader, organization, "restore", day(3)));
  expect(await listStanding(db.fresh, organization, day(4))).toEqual([]);
  const own = { move: "archive", reason: null } as const;
  await db.tx((tx) => archiveOrganization(tx, leader, organization, own, day(5)));
  expect(await listStanding(db.fresh, organization, day(6))).toEqual([]);
  expect(await listMeasures(db.fresh, organization)).toMatchObject([{ kind: "archive" }]);
});

test("what cannot be done is not offered, refused, and leaves no trace", async () => {
  const by = await networks();
  const organization = await draft();
  expect(possibleMeasures(await current(organization.id))).toEqual(["warn", "hide"]);
  const before = (await rows(notifications)).length;
  expect(await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "archive", reason }))).toBe(
    "moved-on",
  );
  expect(await listMeasures(db.fresh, organization)).toEqual([]);
  expect((await rows(notifications)).length).toBe(before);
  await db.tx((tx) => takeMeasure(tx, by, organization, { kind: "hide", reason }));
  expect(possibleMeasures(await current(organization.id))).toEqual(["warn"]);
});

test("nobody of staff moderates an organization to which she belongs", async () => {
  const organization = await published();
  const someone = await staff("networks");
  expect(canModerate(await asPerson(someone), organization)).toBe(true);
  await join(someone, organization, "member");
  expect(canModerate(await asPerson(someone), organization)).toBe(false);
  expect(canModerate(await asPerson(await staff("auditor")), organization)).toBe(false);
});
