import { expect, test } from "vitest";
import { listAuditEvents } from "#app/domain/audit/list.server";
import { record } from "#app/domain/audit/log.server";
import { db } from "#tests/support/database";
import { asPerson, person, staff, type TestPerson } from "#tests/support/people";

const everything = { person: "", act: "", page: 1 };

const act = async (by: TestPerson, name: string, organizationId?: number) => {
  const someone = await asPerson(by);
  await db.tx((tx) =>
    record(
      tx,
      someone,
      name,
      organizationId
        ? { kind: "organization", id: organizationId, organizationId }
        : { kind: "account", id: by.id },
    ),
  );
};

const acts = async (viewer: Awaited<ReturnType<typeof asPerson>>, filter: Partial<typeof everything> = {}) =>
  (await listAuditEvents(db.fresh, viewer, { ...everything, ...filter })).rows.map((row) => row.act);

test("an auditor reads all, everybody her own acts, a leader also what was done to her organization", async () => {
  const ana = await person("Ana Peña");
  const eva = await person("Eva");
  const networks = await staff("networks", { name: "Redes" });
  await act(ana, "account.edit");
  await act(eva, "organization.edit", 41);
  await act(eva, "organization.edit", 42);
  await act(networks, "organization.publish", 41);

  const own = await asPerson(ana);
  expect(await acts(own)).toEqual(["account.edit"]);
  const leader = { ...own, roles: [{ organizationId: 41, role: "leader" as const, verified: true }] };
  expect(await acts(leader)).toEqual(["organization.publish", "organization.edit", "account.edit"]);
  const editor = { ...own, roles: [{ organizationId: 41, role: "editor" as const, verified: true }] };
  expect(await acts(editor)).toEqual(["account.edit"]);
  const auditor = await asPerson(await staff("auditor"));
  expect(await acts(auditor)).toHaveLength(4);
  const admin = await asPerson(await staff("admin"));
  expect(await acts(admin)).toEqual([]);
});

test("an auditor filters by the beginning of a name, by the whole outside name and by act", async () => {
  const auditor = await asPerson(await staff("auditor"));
  const lia = await person("Lía Chávez");
  await act(lia, "second-factor.added");
  for (const text of ["lia", "LÍA CH", "chavez", lia.uid])
    expect(await acts(auditor, { person: text })).toEqual(["second-factor.added"]);
  for (const text of ["%", "_ia", "havez", lia.mail])
    expect(await acts(auditor, { person: text })).toEqual([]);
  expect(await acts(auditor, { act: "second-factor.added" })).toEqual(["second-factor.added"]);
  expect(await acts(auditor, { act: "second-factor" })).toEqual([]);
  expect(await acts(auditor, { page: 9 })).toEqual(await acts(auditor));
});
