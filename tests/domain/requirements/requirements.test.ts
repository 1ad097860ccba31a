import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { progressOf, readChecklist } from "#app/domain/requirements/checklist.server";
import { addRequirement, editRequirement } from "#app/domain/requirements/edition.server";
import { markRequirement, markVersion } from "#app/domain/requirements/marks.server";
import type { RequirementData } from "#app/domain/requirements/requirement.schema";
import { findRequirement, listRequirements } from "#app/domain/requirements/requirements.server";
import { visitor } from "#app/domain/viewer";
import { loadRequirements, readRequirements } from "#db/reference/requirements";
import { tables } from "#db/schema/index";
import { legalForms } from "#db/schema/organizations";
import { db, rows } from "#tests/support/database";
import { draft } from "#tests/support/organizations";
import { asPerson, staff } from "#tests/support/people";

const shipped = readRequirements();

test("every legal form has its own list, and groups without personality the longest of what is confirmed", () => {
  const confirmed = (form: string) => shipped.filter((one) => one.legalForm === form && one.confirmed).length;
  for (const form of legalForms) expect(confirmed(form), form).toBeGreaterThan(0);
  expect(confirmed("informal")).toBeGreaterThanOrEqual(10);
  expect(new Set(shipped.map(({ reference }) => reference)).size).toBe(shipped.length);
});

test("what a law asks is shipped unconfirmed, with its source and without numbers of articles", () => {
  for (const { confirmed, source, title, detail } of shipped) {
    expect(source.length).toBeGreaterThan(10);
    expect(`${title} ${detail} ${source}`).not.toMatch(/\bart(ículo|\.)|\bn\.?º|\b\d{2,}\b/i);
    if (!confirmed) expect(source).toMatch(/por confirmar/i);
  }
  expect(shipped.filter(({ confirmed }) => !confirmed).length).toBeGreaterThan(10);
});

test("loading twice changes nothing, renews what staff left alone and leaves theirs", async () => {
  const before = await rows(tables.requirements);
  expect(before.filter(({ reference }) => reference)).toHaveLength(shipped.length);
  const [mine, theirs] = before;
  await db.tx(async (tx) => {
    const outdated = { title: "Otro texto" };
    await tx
      .update(tables.requirements)
      .set(outdated)
      .where(eq(tables.requirements.id, mine?.id ?? 0));
    await tx
      .update(tables.requirements)
      .set({ ...outdated, version: 2 })
      .where(eq(tables.requirements.id, theirs?.id ?? 0));
    await loadRequirements(tx);
  });
  const title = async (id = 0) => (await rows(tables.requirements)).find((row) => row.id === id)?.title;
  expect(await title(mine?.id)).toBe("Otro texto");
  await db.tx(async (tx) => {
    await tx
      .update(tables.installation)
      .set({ value: "older" })
      .where(eq(tables.installation.key, "requirements"));
    await loadRequirements(tx);
  });
  expect(await title(mine?.id)).toBe(mine?.title);
  expect(await title(theirs?.id)).toBe("Otro texto");
  expect((await rows(tables.requirements)).map(({ id }) => id).sort()).toEqual(
    before.map(({ id }) => id).sort(),
  );
});

const rule: RequirementData = {
  legalForm: "informal",
  position: 500,
  title: "Un requisito del canario",
  detail: "Para lo que sirve este requisito.",
  institution: null,
  source: null,
  validFrom: "2026-01-01",
  validUntil: null,
  confirmed: false,
};

const find = async (title: string) => {
  const found = (await listRequirements(db.fresh, "informal")).find((one) => one.title === title);
  if (!found) throw new Error("the requirement was not kept");
  return found;
};

test("a requirement is for staff alone until it is confirmed, and for nobody outside its days", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const networks = await asPerson(await staff("networks"));
  const admin = await asPerson(await staff("admin"));
  const seenBy = async (viewer: Parameters<typeof readChecklist>[1], day = "2026-06-01") =>
    (await readChecklist(db.fresh, viewer, organization, "informal", new Date(`${day}T12:00:00Z`))).some(
      ({ title }) => title === rule.title,
    );
  await db.tx((tx) => addRequirement(tx, admin, rule));
  expect([await seenBy(networks), await seenBy(leader), await seenBy(visitor("es"))]).toEqual([
    true,
    false,
    false,
  ]);

  const stored = await find(rule.title);
  const edit = (data: Partial<RequirementData>, version: number) =>
    db.tx((tx) => editRequirement(tx, admin, stored, { ...rule, ...data, version }));
  expect(await edit({ confirmed: true, validUntil: "2026-12-31" }, 1)).toBe("edited");
  expect(await edit({ title: "Tarde" }, 1)).toBe("stale");
  expect(await seenBy(leader)).toBe(true);
  expect(await seenBy(leader, "2027-01-01")).toBe(false);
  expect(await seenBy(networks, "2025-12-31")).toBe(false);
  const [row] = (await rows(tables.requirements)).filter(({ uid }) => uid === stored.uid);
  expect(row).toMatchObject({ confirmedBy: admin.id, updatedBy: admin.id, version: 2 });
});

test("who confirmed stays while others mend the text; taking the tick away asks for it again", async () => {
  const [first, second] = [await asPerson(await staff("admin")), await asPerson(await staff("admin"))];
  const kept = { ...rule, title: "Un requisito confirmado", confirmed: true };
  await db.tx((tx) => addRequirement(tx, first, kept));
  const edit = async (data: Partial<RequirementData>) => {
    const stored = await find(kept.title);
    await db.tx((tx) => editRequirement(tx, second, stored, { ...kept, ...data, version: stored.version }));
    const uid = (await findRequirement(db.fresh, stored.uid))?.uid;
    return (await rows(tables.requirements)).find((row) => row.uid === uid);
  };
  expect(await edit({ detail: "Para lo que sirve, mejor dicho." })).toMatchObject({ confirmedBy: first.id });
  expect(await edit({ confirmed: false })).toMatchObject({ confirmedBy: null, confirmedOn: null });
});

test("a leader says how each requirement stands, and the list counts it in words", async () => {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  const list = () => readChecklist(db.fresh, leader, organization, "informal");
  const [one, two, three] = await list();
  if (!one || !two || !three) throw new Error("the list is empty");
  const now = new Date();
  const mark = (
    entry: typeof one,
    state: "done" | "in-progress" | "not-applicable" | "pending",
    version = 0,
  ) =>
    db.tx((tx) =>
      markRequirement(tx, leader, organization, entry, { state, since: "2026-05-01" }, version, now),
    );
  expect(await mark(one, "done")).toBe("marked");
  expect(await mark(two, "in-progress")).toBe("marked");
  expect(await mark(three, "not-applicable")).toBe("marked");
  expect(await mark(one, "pending")).toBe("stale");
  const marked = await list();
  expect(progressOf(marked)).toEqual({ done: 1, started: 1, left: marked.length - 3, outside: 1 });
  expect(await mark(one, "pending", markVersion(now))).toBe("marked");
  expect(progressOf(await list())).toMatchObject({ done: 0, left: marked.length - 2 });
});
