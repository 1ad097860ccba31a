import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addTerm } from "#app/domain/boards/edition.server";
import { planTermReminders } from "#app/domain/boards/reminders.server";
import { morningOf } from "#app/domain/calendar";
import { readChannel } from "#app/domain/channels/channels";
import { addChannel } from "#app/domain/channels/channels.server";
import { addDocument } from "#app/domain/documents/edition.server";
import { answerQuestion } from "#app/domain/freshness/link.server";
import { listMine } from "#app/domain/memberships/mine.server";
import { countContents } from "#app/domain/merges/contents.server";
import { mergeFacts } from "#app/domain/merges/letter.server";
import { listMerges } from "#app/domain/merges/list.server";
import { mergeOrganizations } from "#app/domain/merges/merge.server";
import { findPair, prepareMerge } from "#app/domain/merges/preparation.server";
import { undoTime } from "#app/domain/merges/undo-time";
import { undoMerge } from "#app/domain/merges/undoing.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { runDue } from "#app/domain/schedule/due.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import { type Person, visitor } from "#app/domain/viewer";
import { freshnessQuestions } from "#db/schema/claims";
import { tables } from "#db/schema/index";
import { merges } from "#db/schema/merges";
import { notifications } from "#db/schema/notifications";
import { themes } from "#db/schema/organizations";
import { languages, organizationChannels, populations, supports } from "#db/schema/profiles";
import { scheduledTasks } from "#db/schema/schedule";
import { organizationSearch } from "#db/schema/search";
import { unclaimed } from "#tests/support/claims";
import { db, rows, snapshot } from "#tests/support/database";
import { fill } from "#tests/support/full-profile";
import { current, draft, giveChannels, join, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const reason = "Es la misma gente y la misma casa.";
let networksPerson: Person | undefined;
async function networks(): Promise<Person> {
  networksPerson ??= await asPerson(await staff("networks"));
  return networksPerson;
}

async function merge(kept: { id: number }, absorbed: { id: number }, now = new Date()) {
  const by = await networks();
  return db.tx((tx) => mergeOrganizations(tx, by, kept, absorbed, reason, now));
}

async function latestMerge() {
  const all = await rows(merges);
  const last = all.sort((one, other) => one.id - other.id).at(-1);
  if (!last) throw new Error("nothing was merged");
  return last;
}

async function undo(now = new Date(), which?: { id: number }) {
  const by = await networks();
  const stored = which ?? (await latestMerge());
  return db.tx((tx) => undoMerge(tx, by, stored, now));
}

const leadersOf = async ({ id }: { id: number }) =>
  (await rows(tables.memberships))
    .filter((row) => row.organizationId === id && row.role === "leader" && row.until === null)
    .map((row) => row.accountId)
    .sort((one, other) => one - other);

/** Everything but what a merge writes about itself; what falls due without its bookkeeping. */
async function world() {
  const all = await snapshot([
    "auditEvents",
    "auditSeals",
    "notifications",
    "merges",
    "mergeMoves",
    "publicChanges",
  ]);
  const due = await db.fresh
    .select({ kind: scheduledTasks.kind, key: scheduledTasks.key, dueAt: scheduledTasks.dueAt })
    .from(scheduledTasks)
    .orderBy(scheduledTasks.kind, scheduledTasks.key);
  return { ...all, scheduledTasks: due };
}

test("what spoke of one profile speaks of the other, and its people lead both", async () => {
  const kept = await published({ name: "Madre Selva" });
  const absorbed = await published({ name: "Colectivo Madreselva" });
  await giveChannels(absorbed, [["phone", "099 123 0001", "public"]]);
  expect(await merge(kept, absorbed)).toBe("merged");
  expect(await current(absorbed.id)).toMatchObject({ mergedIntoId: kept.id, state: "published" });
  expect(await leadersOf(kept)).toEqual([kept.leader.id, absorbed.leader.id].sort((a, b) => a - b));
  expect(await leadersOf(absorbed)).toEqual([]);
  const channels = await db.fresh
    .select({ organizationId: organizationChannels.organizationId })
    .from(organizationChannels)
    .where(eq(organizationChannels.valueKey, "593991230001"));
  expect(channels.map((row) => row.organizationId)).toEqual([kept.id]);
  const found = (await rows(organizationSearch)).map((row) => row.organizationId);
  expect(found).toContain(kept.id);
  expect(found).not.toContain(absorbed.id);
});

test("the leaders of both are told, whoever leads both once, and nobody after it was undone", async () => {
  const kept = await published();
  const absorbed = await published({ leader: kept.leader });
  const other = await person("Otra");
  await join(other, absorbed, "leader");
  await merge(kept, absorbed);
  const told = (await rows(notifications)).filter((row) => row.kind === "organizations-merged");
  const about = told.filter((row) => row.params.organizationId === kept.id);
  expect(about.map((row) => row.accountId).sort()).toEqual([kept.leader.id, other.id].sort());
  const params = about[0]?.params ?? {};
  expect(await mergeFacts(db.fresh, params)).toEqual({
    organization: kept.name,
    slug: kept.slug,
    absorbed: absorbed.name,
  });
  expect(await undo()).toBe("undone");
  expect(await mergeFacts(db.fresh, params)).toBeUndefined();
});

test("a profile is not merged with itself, nor one that is part of another", async () => {
  const [one, two, three] = [await published(), await published(), await published()];
  expect(await merge(one, one)).toBe("same");
  expect(await merge(one, two)).toBe("merged");
  expect(await merge(three, two)).toBe("already-merged");
  expect(await merge(two, three)).toBe("already-merged");
  expect(await leadersOf(three)).toEqual([three.leader.id]);
});

test("of two who merge the same two at the same moment one does", async () => {
  const [one, two] = [await published(), await published()];
  const outcomes = await Promise.all([merge(one, two), merge(two, one), merge(one, two)]);
  expect(outcomes.filter((outcome) => outcome === "merged")).toHaveLength(1);
});

test("a profile that nobody has claimed does not take in the people of another; the other way round it may be", async () => {
  const loaded = await unclaimed();
  const led = await draft();
  expect(await merge(loaded, led)).toBe("kept-unclaimed");
  expect((await current(led.id)).mergedIntoId).toBeNull();
  const pair = await findPair(db.fresh, loaded.slug, led.slug);
  if (!pair) throw new Error("there is no pair");
  expect(await prepareMerge(db.fresh, await networks(), pair)).toMatchObject({
    proposed: led.slug,
    told: 1,
    obstacle: undefined,
  });
  expect(await merge(led, loaded)).toBe("merged");
  expect(await merge(await unclaimed(), await unclaimed())).toBe("merged");
});

test("someone of both stays what she is in the one that is kept, and has one organization", async () => {
  const kept = await published();
  const absorbed = await published();
  await join(absorbed.leader, kept, "member");
  await merge(kept, absorbed);
  const hers = (await rows(tables.memberships)).filter((row) => row.accountId === absorbed.leader.id);
  expect(hers.map(({ organizationId, role }) => ({ organizationId, role }))).toEqual(
    expect.arrayContaining([
      { organizationId: kept.id, role: "member" },
      { organizationId: absorbed.id, role: "leader" },
    ]),
  );
  expect((await listMine(db.fresh, absorbed.leader)).map(({ slug }) => slug)).toEqual([kept.slug]);
});

test("nobody is asked whether a merged profile still holds, and an old link does not archive the kept one", async () => {
  const kept = await published();
  const absorbed = await published();
  const token = newToken();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(freshnessQuestions).values({
      organizationId: absorbed.id,
      accountId: absorbed.leader.id,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
  });
  const due = () =>
    db.fresh
      .select({ key: scheduledTasks.key })
      .from(scheduledTasks)
      .where(
        and(
          eq(scheduledTasks.kind, "freshness"),
          inArray(scheduledTasks.key, [String(kept.id), String(absorbed.id)]),
        ),
      );
  expect(await due()).toHaveLength(2);
  await merge(kept, absorbed);
  expect(await due()).toEqual([{ key: String(kept.id) }]);
  const answered = await db.tx((tx) => answerQuestion(tx, visitor("es"), token, "archived"));
  expect(answered).toBe("unusable");
  expect((await current(kept.id)).state).toBe("published");
  await runDue(db, new Date(now.getTime() + 200 * 86_400_000));
  const asked = (await rows(notifications)).filter((row) => row.kind === "freshness-question");
  expect(asked.some((row) => row.params.organizationId === absorbed.id)).toBe(false);
  expect(asked.some((row) => row.params.organizationId === kept.id)).toBe(true);
});

test("after a merge, and after its undoing, reminders follow from the terms and documents that each profile has", async () => {
  const begin = new Date("2027-01-01T12:00:00Z");
  const kept = await published();
  const absorbed = await published();
  const president = (of: typeof kept, startsOn: string, endsOn: string) =>
    asPerson(of.leader).then((leader) =>
      db.tx((tx) =>
        addTerm(tx, leader, of, { position: "president", holder: of.leader.name, startsOn, endsOn }, begin),
      ),
    );
  await president(kept, "2025-07-01", "2027-06-30");
  await president(absorbed, "2026-07-01", "2028-06-30");
  const paper = { kind: "agreement", title: "Convenio", issuer: "Junta", issuedOn: null } as const;
  const leader = await asPerson(absorbed.leader);
  await db.tx((tx) =>
    addDocument(tx, leader, absorbed, { ...paper, expiresOn: "2027-05-31" }, undefined, begin),
  );
  const due = async () =>
    (await rows(scheduledTasks))
      .filter((task) => task.kind !== "freshness" && task.doneAt === null)
      .map((task) => `${task.kind} ${task.dueAt.toISOString().slice(0, 10)}`)
      .sort();
  const papers = ["2027-05-01", "2027-05-24", "2027-05-31"].map((day) => `document-expiry ${day}`);
  const first = ["2027-05-01", "2027-06-15"].map((day) => `board-term-end ${day}`);
  const second = ["2028-05-01", "2028-06-15"].map((day) => `board-term-end ${day}`);
  expect(await due()).toEqual([...first, ...second, ...papers]);

  await merge(kept, absorbed, begin);
  expect(await due()).toEqual([...second, ...papers]);
  await undo(begin);
  expect(await due()).toEqual([...first, ...second, ...papers]);
  await merge(kept, absorbed, begin);
  await runDue(db, morningOf("2027-05-01"));
  const told = (await rows(notifications)).filter(({ kind }) =>
    ["document-expiring", "board-term-ending"].includes(kind),
  );
  expect(told.map(({ kind, accountId, params }) => [kind, accountId, params.organizationId]).sort()).toEqual(
    [kept.leader.id, absorbed.leader.id].sort().map((id) => ["document-expiring", id, kept.id]),
  );
});

test("a merge is undone within thirty days and not after, the latest first, and once", async () => {
  const [one, two, three] = [await published(), await published(), await published()];
  const begun = new Date();
  const late = new Date(begun.getTime() + undoTime);
  await merge(one, two, begun);
  const first = await latestMerge();
  await merge(one, three, begun);
  expect(await undo(begun, first)).toBe("not-latest");
  expect(await undo(late)).toBe("too-late");
  const listed = await listMerges(db.fresh, await networks(), 1, 2, begun);
  expect(listed.rows.map(({ state }) => state)).toEqual(["undoable", "waits"]);
  const inTime = new Date(late.getTime() - 1);
  expect(await undo(inTime)).toBe("undone");
  expect(await undo(inTime)).toBe("not-latest");
  expect(await undo(inTime, first)).toBe("undone");
  const after = await listMerges(db.fresh, await networks(), 1, 2, begun);
  expect(after.rows.map(({ state }) => state)).toEqual(["undone", "undone"]);
});

test("after the undoing of a merge, a published profile that nobody leads any more waits to be claimed", async () => {
  const [one, two, three] = [await published(), await published(), await published()];
  await merge(one, two);
  await db.tx((tx) =>
    tx
      .update(tables.memberships)
      .set({ until: new Date() })
      .where(eq(tables.memberships.accountId, two.leader.id)),
  );
  expect(await undo()).toBe("undone");
  expect((await current(two.id)).state).toBe("unclaimed");
  expect((await current(one.id)).state).toBe("published");
  await merge(one, three);
  expect(await undo()).toBe("undone");
  expect((await current(three.id)).state).toBe("published");
});

test("a merge of a merge is undone from the outside in", async () => {
  const [one, two, three] = [await published(), await published(), await published()];
  const before = await world();
  await merge(two, one);
  const inner = await latestMerge();
  await merge(three, two);
  expect(await current(one.id)).toMatchObject({ mergedIntoId: three.id });
  expect(await undo(new Date(), inner)).toBe("not-latest");
  expect(await undo()).toBe("undone");
  expect(await current(one.id)).toMatchObject({ mergedIntoId: two.id });
  expect(await undo(new Date(), inner)).toBe("undone");
  expect(await world()).toEqual(before);
});

test("what was added to the kept profile since the merge stays with it", async () => {
  const kept = await published();
  const absorbed = await published();
  await giveChannels(absorbed, [["phone", "099 555 0001", "public"]]);
  await merge(kept, absorbed);
  const added = readChannel("phone", "099 555 0002");
  if (typeof added === "string") throw new Error(added);
  const leader = await asPerson(absorbed.leader);
  const stands = await current(kept.id);
  await db.tx((tx) =>
    addChannel(tx, leader, stands, { kind: "phone", audience: "public", ...added }, new Date()),
  );
  expect(await undo()).toBe("undone");
  const phones = async ({ id }: { id: number }) => (await countContents(db.fresh, { id })).channels;
  expect({ kept: await phones(kept), absorbed: await phones(absorbed) }).toEqual({ kept: 1, absorbed: 1 });
});

const few = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 0, maxLength: 5 });
const some = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 4 });
const filling = fc.record({
  themes: few(themes.filter((theme) => theme !== "integration" && theme !== "women")),
  languages: few(languages),
  populations: few(populations),
  cantons: some(5),
  supports: few(supports),
  contacts: some(5),
  members: fc.uniqueArray(
    fc.record({
      who: fc.nat(4),
      role: fc.constantFrom("member", "editor", "leader"),
      ended: fc.boolean(),
    }),
    { maxLength: 4, selector: ({ who }) => who },
  ),
  claimants: some(4),
  requirements: some(4),
  documents: fc.nat(3),
  terms: fc.nat(3),
  flags: fc.nat(2),
  measures: fc.nat(3),
  questions: some(3),
});

test("whatever two profiles hold: merged nothing is lost, undone every row is what it was", {
  timeout: 120_000,
}, async () => {
  const people = await Promise.all(Array.from({ length: 5 }, (_, n) => person(`Persona ${n}`)));
  const accounts = people.map(({ id }) => id);
  const cantons = (await rows(tables.territories))
    .filter(({ level }) => level === "canton")
    .map(({ id }) => id);
  const requirements = (await rows(tables.requirements)).map(({ id }) => id);
  expect(requirements.length).toBeGreaterThan(4);
  await fc.assert(
    fc.asyncProperty(filling, filling, async (one, other) => {
      const kept = await published();
      const absorbed = await published();
      await fill(kept, one, { accounts, cantons: cantons.slice(0, 6), requirements });
      await fill(absorbed, other, { accounts, cantons: cantons.slice(0, 6), requirements });
      await db.tx(async (tx) => {
        for (const { id } of [kept, absorbed]) {
          await planTermReminders(tx, id);
          await profileChanged(tx, id);
        }
      });
      const before = await world();
      expect(await merge(kept, absorbed)).toBe("merged");
      const merged = await world();
      for (const name of Object.keys(tables) as (keyof typeof merged)[])
        if (!["organizationSearch", "organizationWords", "wordVariants", "scheduledTasks"].includes(name))
          expect({ name, count: merged[name].length }).toEqual({ name, count: before[name].length });
      const said = await rows(tables.organizationThemes);
      const themesOf = said.filter((row) => row.organizationId === kept.id).map((row) => row.theme);
      expect(themesOf).toEqual(expect.arrayContaining([...one.themes, ...other.themes]));
      expect(await undo()).toBe("undone");
      expect(await world()).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test("the comparison of before and after would notice one row that did not come back", async () => {
  const kept = await published();
  const absorbed = await published();
  await giveChannels(absorbed, [["phone", "099 777 0001", "public"]]);
  const before = await world();
  await merge(kept, absorbed);
  await db.tx((tx) =>
    tx.delete(tables.mergeMoves).where(eq(tables.mergeMoves.tableName, "organizationChannels")),
  );
  expect(await undo()).toBe("undone");
  expect(await world()).not.toEqual(before);
});
