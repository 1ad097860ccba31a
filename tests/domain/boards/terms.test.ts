import { expect, test } from "vitest";
import { addTerm, editTerm, removeTerm } from "#app/domain/boards/edition.server";
import { clashes, isLast, type Term, termStateOf } from "#app/domain/boards/positions";
import type { TermData } from "#app/domain/boards/term.schema";
import { listTerms } from "#app/domain/boards/terms.server";
import { morningOf } from "#app/domain/calendar";
import { runDue } from "#app/domain/schedule/due.server";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { draft } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const rosa: TermData = {
  position: "president",
  holder: "Rosa Canaria",
  startsOn: "2025-01-01",
  endsOn: "2026-12-31",
};
const next: TermData = { ...rosa, holder: "Luz Canaria", startsOn: "2026-12-31", endsOn: "2028-12-31" };
const begin = new Date("2026-01-15T12:00:00Z");

const term = (facts: Partial<Term>): Term => ({ ...rosa, ...facts });

test("two people cannot preside at once; they can coordinate together, and hand over on one day", () => {
  const luz = { holder: "Luz", startsOn: "2026-06-01", endsOn: "2027-06-01" };
  expect(clashes(term({}), term(luz))).toBe(true);
  expect(clashes(term({ endsOn: null }), term({ ...luz, startsOn: "2030-01-01", endsOn: null }))).toBe(true);
  expect(clashes(term({}), term({ ...luz, startsOn: "2026-12-31" }))).toBe(false);
  expect(clashes(term({}), term({ ...luz, position: "secretary" }))).toBe(false);
  expect(clashes(term({ position: "coordinator" }), term({ ...luz, position: "coordinator" }))).toBe(false);
  expect(
    clashes(
      term({ position: "coordinator" }),
      term({ ...luz, holder: " rosa canaria ", position: "coordinator" }),
    ),
  ).toBe(true);
});

test("a leading term warns for sixty days before it ends, another does not", () => {
  expect(termStateOf(term({}), "2024-12-31")).toEqual({ state: "future" });
  expect(termStateOf(term({}), "2026-11-01")).toEqual({ state: "ending", days: 60 });
  expect(termStateOf(term({}), "2026-10-31")).toEqual({ state: "current" });
  expect(termStateOf(term({ position: "treasurer" }), "2026-12-31")).toEqual({ state: "current" });
  expect(termStateOf(term({ endsOn: null }), "2030-01-01")).toEqual({ state: "current" });
  expect(termStateOf(term({}), "2027-01-01")).toEqual({ state: "ended" });
});

test("a term is the last of its position where nobody follows", () => {
  expect(isLast(term({}), [term({})])).toBe(true);
  expect(isLast(term({}), [term({}), term({ endsOn: null })])).toBe(false);
  expect(isLast(term({}), [term({}), term({ endsOn: "2027-01-01" })])).toBe(false);
  expect(isLast(term({}), [term({ position: "secretary", endsOn: null })])).toBe(true);
  expect(isLast(term({ endsOn: null }), [])).toBe(false);
});

async function board() {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const add = (data: TermData) => db.tx((tx) => addTerm(tx, leader, organization, data, begin));
  const letters = async () =>
    (await rows(tables.notifications)).filter(
      ({ kind, accountId }) => kind === "board-term-ending" && accountId === leader.id,
    ).length;
  const tasks = async () => {
    const ids = (await listTerms(db.fresh, organization.id)).map(({ id }) => id);
    return (await rows(tables.scheduledTasks))
      .filter((task) => task.kind === "board-term-end" && ids.includes(task.subjectId ?? 0))
      .map((task) => task.dueAt.toISOString().slice(0, 10))
      .sort();
  };
  return { organization, leader, add, letters, tasks };
}

test("the leaders are told 60 and 15 days before the last term of a leading position ends", async () => {
  const { add, letters, tasks } = await board();
  expect(await add(rosa)).toBe("added");
  expect(await add({ ...rosa, position: "treasurer", holder: "Ana" })).toBe("added");
  expect(await tasks()).toEqual(["2026-11-01", "2026-12-16"]);
  const counts: number[] = [];
  for (const day of ["2026-10-31", "2026-11-01", "2026-12-15", "2026-12-16", "2026-12-31"]) {
    await runDue(db, morningOf(day));
    counts.push(await letters());
  }
  expect(counts).toEqual([0, 1, 1, 2, 2]);
});

test("once someone follows, only the end of her term is spoken of; when she is taken away, the first again", async () => {
  const { organization, leader, add, letters, tasks } = await board();
  await add(rosa);
  await add(next);
  expect(await tasks()).toEqual(["2028-11-01", "2028-12-16"]);
  await runDue(db, morningOf("2026-12-16"));
  expect(await letters()).toBe(0);
  const luz = (await listTerms(db.fresh, organization.id)).find(({ holder }) => holder === next.holder);
  if (!luz) throw new Error("the term was not kept");
  await db.tx((tx) => removeTerm(tx, leader, organization, luz, begin));
  expect(await tasks()).toEqual(["2026-11-01", "2026-12-16"]);
});

test("a term that would cross another is refused, also when both arrive at once", async () => {
  const { organization, leader, add } = await board();
  const outcomes = await Promise.all([add(rosa), add({ ...rosa, holder: "Luz" })]);
  expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1);
  expect(outcomes.find((outcome) => outcome !== "added")).toMatchObject({ clash: { position: "president" } });
  await add({ ...rosa, position: "secretary" });
  const secretary = (await listTerms(db.fresh, organization.id)).find(
    ({ position }) => position === "secretary",
  );
  if (!secretary) throw new Error("the term was not kept");
  const edited = await db.tx((tx) => editTerm(tx, leader, organization, secretary, { ...rosa, version: 1 }));
  expect(edited).toMatchObject({ clash: { position: "president" } });
  const again = { ...rosa, position: "secretary" as const, version: 1 };
  const save = () => db.tx((tx) => editTerm(tx, leader, organization, secretary, again));
  expect([await save(), await save()]).toEqual(["edited", "stale"]);
});
