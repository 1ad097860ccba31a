import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { env } from "#app/env.server";
import { accounts, accountTokens } from "#db/schema/accounts";
import { db, rows } from "#tests/support/database";
import { visit } from "#tests/support/http";
import { staff } from "#tests/support/people";
import { projectRoot } from "#tests/support/sources";

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(accounts);
    await tx.delete(accountTokens);
  }),
);

/** What `npm run admin` runs, over this file's database: its exit code and its lines. */
async function admin(...words: string[]): Promise<{ code: number; out: string; told: string }> {
  const run = promisify(execFile)(process.execPath, [join(projectRoot, "build/server/admin.js"), ...words]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, told: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      told: error.stderr,
    }),
  );
}

test("the command prints a link that opens the page, and the database keeps only its hash", async () => {
  const { code, out } = await admin("primera@ejemplo.org");
  expect(code).toBe(0);
  const path = out.split(env().publicOrigin)[1]?.trim() ?? "";
  expect((await visit(path)).text).toContain("primera@ejemplo.org");
  expect(JSON.stringify(await rows(accountTokens))).not.toContain(path.split("/").at(-1));
});

test("with two active administrators, and without an address, it says why there is no link", async () => {
  await staff("admin", { name: "Una" });
  await staff("admin", { name: "Otra" });
  expect(await admin("tercera@ejemplo.org")).toEqual({
    code: 1,
    out: "",
    told: expect.stringMatching(/^Ya hay dos personas que administran[^\n]*\n$/),
  });
  for (const words of [[], ["sin-arroba"]])
    expect(await admin(...words)).toMatchObject({ code: 1, told: expect.stringContaining("npm run admin") });
  expect(await rows(accountTokens)).toEqual([]);
});
