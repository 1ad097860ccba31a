import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { morningOf } from "#app/domain/calendar";
import type { DocumentData } from "#app/domain/documents/document.schema";
import { findDocument, listDocuments } from "#app/domain/documents/documents.server";
import { addDocument, editDocument, removeDocument } from "#app/domain/documents/edition.server";
import { runDue } from "#app/domain/schedule/due.server";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { draft, join } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";

const paper: DocumentData = {
  kind: "agreement",
  title: "Convenio con la junta parroquial",
  issuer: "Junta parroquial",
  issuedOn: "2026-01-10",
  expiresOn: "2027-06-30",
};
const begin = new Date("2027-01-01T12:00:00Z");

async function kept(data: Partial<DocumentData> = {}) {
  const organization = await draft();
  const leader = await asPerson(organization.leader);
  await db.tx((tx) => addDocument(tx, leader, organization, { ...paper, ...data }, undefined, begin));
  const [document] = await listDocuments(db.fresh, organization.id);
  if (!document) throw new Error("the document was not kept");
  return { organization, leader, document };
}

const tasksOf = async (documentId: number) =>
  (await rows(tables.scheduledTasks))
    .filter((task) => task.kind === "document-expiry" && task.subjectId === documentId)
    .map((task) => task.dueAt.toISOString().slice(0, 10))
    .sort();

const lettersTo = async (accountId: number) =>
  (await rows(tables.notifications)).filter(
    (letter) => letter.kind === "document-expiring" && letter.accountId === accountId,
  ).length;

test("leaders are told 30 days before, 7 days before and on the day, each once", async () => {
  const { organization, document } = await kept();
  const editor = await person();
  await join(editor, organization, "editor");
  expect(await tasksOf(document.id)).toEqual(["2027-05-31", "2027-06-23", "2027-06-30"]);
  const counts: number[] = [];
  for (const day of ["2027-05-30", "2027-05-31", "2027-06-01", "2027-06-23", "2027-06-30", "2027-07-01"]) {
    await runDue(db, morningOf(day));
    counts.push(await lettersTo(organization.leader.id));
  }
  expect(counts).toEqual([0, 1, 1, 2, 3, 3]);
  expect(await lettersTo(editor.id)).toBe(0);
});

test("the reminders follow the date when it changes, and go with it when there is none", async () => {
  const { organization, leader, document } = await kept();
  const edit = async (expiresOn: string | null) => {
    const stored = await findDocument(db.fresh, organization.id, document.uid);
    if (!stored) throw new Error("gone");
    const edition = { ...paper, expiresOn, version: stored.version, dropFile: false };
    return db.tx((tx) => editDocument(tx, leader, organization, stored, edition, undefined, begin));
  };
  await edit("2027-12-31");
  expect(await tasksOf(document.id)).toEqual(["2027-12-01", "2027-12-24", "2027-12-31"]);
  await runDue(db, morningOf("2027-07-01"));
  expect(await lettersTo(organization.leader.id)).toBe(0);
  await edit("2027-01-20");
  expect(await tasksOf(document.id)).toEqual(["2027-01-13", "2027-01-20"]);
  await edit(null);
  expect(await tasksOf(document.id)).toEqual([]);
});

test("a document that is removed is not spoken of any more", async () => {
  const { organization, leader, document } = await kept();
  await db.tx((tx) => removeDocument(tx, leader, organization, document));
  expect(await tasksOf(document.id)).toEqual([]);
  await runDue(db, morningOf("2027-06-30"));
  expect(await lettersTo(organization.leader.id)).toBe(0);
});

test("an archived organization and one that was merged are not reminded", async () => {
  for (const state of ["archived", "merged"] as const) {
    const { organization } = await kept();
    const other = await draft();
    await db.tx(async (tx) => {
      const set = state === "archived" ? { state } : { mergedIntoId: other.id };
      await tx.update(tables.organizations).set(set).where(eq(tables.organizations.id, organization.id));
    });
    await runDue(db, morningOf("2027-05-31"));
    expect(await lettersTo(organization.leader.id)).toBe(0);
  }
});

test("whoever kept the server off for weeks gets one letter, the latest", async () => {
  const { organization } = await kept();
  await runDue(db, morningOf("2027-06-25"));
  expect(await lettersTo(organization.leader.id)).toBe(1);
});
