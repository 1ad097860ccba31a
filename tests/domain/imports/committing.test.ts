import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { commitImport } from "#app/domain/imports/committing.server";
import { storedMapping } from "#app/domain/imports/mapping";
import { beginStep } from "#app/domain/imports/progress.server";
import { indexMissing } from "#app/domain/search/missing.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Db } from "#db/client/index";
import { auditEvents } from "#db/schema/audit";
import { importRows, imports } from "#db/schema/imports";
import { organizations } from "#db/schema/organizations";
import { organizationSearch } from "#db/schema/search";
import { db, rows } from "#tests/support/database";
import { asPerson, staff } from "#tests/support/people";

/** More than are made findable at once. */
const size = 60;
const columns = { name: 0, mission: 1, themes: 2, canton: 3 };
const defaults = { kind: "collective", legalForm: "informal", formedBy: "mixed" } as const;
const cells = (n: number) => [`Casa ${n}`, "Se juntan cada semana en la casa.", "Salud", "Tulcán"];

let someone: Person | undefined;
async function networks(): Promise<Person> {
  someone ??= await asPerson(await staff("networks"));
  return someone;
}

/** An import whose rows staff have looked at. */
const ready = () =>
  db.tx(async (tx) => {
    const [written] = await tx
      .insert(imports)
      .values({
        uid: newUid(),
        fileName: "casas.csv",
        state: "ready",
        header: ["Nombre", "Misión", "Temas", "Cantón"],
        mapping: storedMapping({ columns, defaults }),
        rowCount: size,
        createdAt: new Date(),
      })
      .returning({ id: imports.id });
    const importId = written?.id ?? 0;
    const all = Array.from({ length: size }, (_, n) => ({
      importId,
      row: n + 2,
      cells: cells(n),
      decision: "create" as const,
    }));
    await tx.insert(importRows).values(all);
    return importId;
  });

/** Commits as the desk of a process would, from the beginning of the step. */
async function commit(importId: number, on: Db = db, signal = new AbortController().signal) {
  const begun = await db.tx((tx) => beginStep(tx, importId, "commit"));
  if (!begun) return "moved-on";
  return commitImport({ db: on, signal, progress: () => {} }, { ...begun, person: await networks() });
}

const made = async (importId: number) =>
  (await rows(organizations)).filter((row) => row.importId === importId).map(({ id }) => id);
const loads = async () => (await rows(auditEvents)).filter(({ act }) => act === "organization.load").length;
const found = async (ids: readonly number[]) =>
  (await rows(organizationSearch)).filter(({ organizationId }) => ids.includes(organizationId)).length;

/** A process that goes away when everything is written and nothing is committed. */
const dying: Db = {
  ...db,
  tx: (work, options) =>
    db.tx(async (tx) => {
      await work(tx);
      expect(await tx.$count(organizations)).toBeGreaterThanOrEqual(size);
      throw new Error("the process went away");
    }, options),
};

test("a process that dies while profiles are made leaves none of them, and whoever begins again makes each once", async () => {
  const importId = await ready();
  const before = await loads();
  await expect(commit(importId, dying)).rejects.toThrow("the process went away");
  expect(await made(importId)).toEqual([]);
  expect(await loads()).toBe(before);
  const [left] = await db.fresh.select().from(imports).where(eq(imports.id, importId));
  expect(left).toMatchObject({ state: "committing", committedAt: null });

  expect(await commit(importId)).toBe("done");
  const ids = await made(importId);
  expect(ids).toHaveLength(size);
  expect(await loads()).toBe(before + size);
  expect(await found(ids)).toBe(size);
  expect(await commit(importId)).toBe("moved-on");
  expect(await made(importId)).toHaveLength(size);
});

test("of an import that two processes make at once, each profile is made once", async () => {
  const importId = await ready();
  const outcomes = await Promise.all([commit(importId), commit(importId), commit(importId)]);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(await made(importId)).toHaveLength(size);
});

test("profiles of a process that died before they could be found by their words are, once the site starts", async () => {
  const importId = await ready();
  const gone = AbortSignal.abort();
  await commit(importId, db, gone);
  const ids = await made(importId);
  expect(ids).toHaveLength(size);
  expect(await found(ids)).toBe(0);
  await indexMissing(db);
  expect(await found(ids)).toBe(size);
});
