import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { accounts } from "#db/schema/accounts";
import { rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { enter, person } from "#tests/support/people";

test("a person reads what is kept about her, takes it with her, and deletes her account", async () => {
  const ana = await person("Ana Canela");
  const as = await enter(ana);
  const page = await visit(paths.ownData(), { as });
  expect(page.status).toBe(200);
  expect(page.text).toContain("Su cuenta");
  expect(page.text).toContain("Sesiones abiertas");

  const json = await visit(paths.ownDataDownload({ formato: "json" }), { as });
  expect(json.headers["content-disposition"]).toMatch(/^attachment; filename="mis-datos-.*\.json"$/);
  expect(json.headers["cache-control"]).toBe("no-store");
  const data = JSON.parse(json.body) as { table: string; values: Record<string, unknown> }[];
  expect(data.find((row) => row.table === "accounts")?.values).toMatchObject({ name: "Ana Canela" });
  const csv = await visit(paths.ownDataDownload({ formato: "csv" }), { as });
  expect(csv.body).toContain("Ana Canela");

  const unsure = await submit(paths.accountDeletion(), {}, { as });
  expect(unsure.status).toBe(422);
  const gone = await submit(paths.accountDeletion(), { sure: "yes" }, { as });
  expect(gone.status).toBe(303);
  expect((await rows(accounts)).filter(({ id }) => id === ana.id)).toEqual([]);
  expect((await visit(paths.ownData(), { as })).status).toBe(302);
});

test("who leads an organization alone is told which, and how to archive it", async () => {
  const lia = await person("Lía");
  const organization = await published({ leader: lia });
  const as = await enter(lia);
  const page = await visit(paths.accountDeletion(), { as });
  expect(page.body).toContain(organization.name);
  expect(page.body).toContain(paths.organizationArchive(organization.slug));
  expect((await submit(paths.accountDeletion(), { sure: "yes" }, { as })).status).toBe(422);
  await join(await person("Otra"), organization, "leader");
  expect((await submit(paths.accountDeletion(), { sure: "yes" }, { as })).status).toBe(303);
});
