import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitRosterImport } from "#app/domain/rosters/committing.server";
import { cancelRosterImport, findRosterImport } from "#app/domain/rosters/imports.server";
import { markLikely } from "#app/domain/rosters/likely";
import { listCompared } from "#app/domain/rosters/reading.server";
import { readRosterText } from "#app/domain/rosters/table.server";
import { newUid } from "#app/domain/secrets.server";
import { auditEvents } from "#db/schema/audit";
import { members, rosterImports } from "#db/schema/memberships";
import { notifications } from "#db/schema/notifications";
import { db } from "#tests/support/database";
import { draft } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";
import { member } from "#tests/support/roster-objects";

async function brought(text: string) {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  return { organization, leader, one: await bring(organization.id, leader.id, text) };
}

async function bring(organizationId: number, accountId: number, text: string) {
  const table = readRosterText(text, "2026-06-15");
  if (!("rows" in table)) throw new Error("the table was not read");
  const uid = newUid();
  const rows = markLikely(table.rows, await listCompared(db.fresh, organizationId));
  await db.tx(async (tx) => {
    await tx.insert(rosterImports).values({
      ...{ uid, organizationId, accountId, rows },
      fileName: "lista",
      state: "pending",
      createdAt: new Date(),
    });
  });
  const found = await findRosterImport(db.fresh, { id: accountId }, organizationId, uid);
  if (!found) throw new Error("the table was not kept");
  return found;
}

const named = async (organizationId: number) =>
  (
    await db.fresh
      .select({ name: members.name })
      .from(members)
      .where(eq(members.organizationId, organizationId))
      .orderBy(members.id)
  ).map(({ name }) => name);

const acts = (organizationId: number) =>
  db.fresh.$count(
    auditEvents,
    and(eq(auditEvents.organizationId, organizationId), eq(auditEvents.act, "roster.import")),
  );

const syllables = ["bano", "cedi", "dufu", "fago", "geli", "hiru", "jomo", "kupa", "lesi", "mitu"];
/** A name for each number that nobody takes for the next one. */
const unlike = (at: number) =>
  [...String(at).padStart(3, "0")].map((digit) => syllables[Number(digit)]).join("");

test("confirmed four times at once, a table brings its people once and nobody is written to", async () => {
  const lines = Array.from({ length: 600 }, (_, at) => `${unlike(at)} Paz, p${at}@personas.test`);
  const { organization, leader, one } = await brought(lines.join("\n"));
  const letters = await db.fresh.$count(notifications);
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(() => db.tx((tx) => commitRosterImport(tx, leader, organization, one, new Set()))),
  );
  expect(outcomes.sort()).toEqual(["committed", "moved-on", "moved-on", "moved-on"]);
  expect(await named(organization.id)).toHaveLength(601);
  expect(await acts(organization.id)).toBe(1);
  expect(await db.fresh.$count(notifications)).toBe(letters);
  const kept = await findRosterImport(db.fresh, leader, organization.id, one.uid);
  expect(kept?.rows).toHaveLength(600);
  const [first] = await db.fresh
    .select()
    .from(members)
    .where(eq(members.uid, kept?.rows[0]?.likely ?? ""));
  expect(first).toMatchObject({ mail: "p0@personas.test", accountId: null, listed: false, until: null });
});

test("who is there already stays one, unless she is ticked, also where she came in between", async () => {
  const { organization, leader, one } = await brought(
    "Ana Paz\nANA  PAZ\nLuz Ruiz\nEva Sol, 0991234567\n@, Malo",
  );
  await member({ organization, name: "Luz Ruíz" });
  await member({ organization, name: "Otra Eva", phone: "+593991234567" });
  const commit = (ticked: number[]) =>
    db.tx((tx) => commitRosterImport(tx, leader, organization, one, new Set(ticked)));
  expect(await commit([2, 5])).toBe("committed");
  expect((await named(organization.id)).slice(1)).toEqual(["Luz Ruíz", "Otra Eva", "Ana Paz", "ANA PAZ"]);
});

test("where nobody would come, the table stays as it was and can still be ticked or called off", async () => {
  const { organization, leader, one } = await brought("Ana Paz");
  const again = await bring(organization.id, leader.id, "Ana Paz");
  const commit = (which: typeof one, ticked: number[] = []) =>
    db.tx((tx) => commitRosterImport(tx, leader, organization, which, new Set(ticked)));
  expect([await commit(one), await commit(again), await commit(again, [1])]).toEqual([
    "committed",
    "nothing",
    "committed",
  ]);
  expect((await named(organization.id)).slice(1)).toEqual(["Ana Paz", "Ana Paz"]);
  const third = await bring(organization.id, leader.id, "Luz Ruiz");
  const cancel = () => db.tx((tx) => cancelRosterImport(tx, third));
  expect([await cancel(), await cancel(), await commit(third)]).toEqual([
    "cancelled",
    "moved-on",
    "moved-on",
  ]);
  expect(await findRosterImport(db.fresh, leader, organization.id, third.uid)).toMatchObject({ rows: [] });
});

test("a table is found by who brought it alone, and only in its organization", async () => {
  const { organization, leader, one } = await brought("Ana Paz");
  const other = await draft();
  const find = (id: number, organizationId: number) =>
    findRosterImport(db.fresh, { id }, organizationId, one.uid);
  expect(await find(leader.id, organization.id)).toBeDefined();
  expect(await find(other.leader.id, organization.id)).toBeUndefined();
  expect(await find(leader.id, other.id)).toBeUndefined();
});
