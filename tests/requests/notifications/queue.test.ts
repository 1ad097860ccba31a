import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { notify } from "#app/domain/notifications/notify.server";
import { paths } from "#app/paths";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { person, staff, type TestPerson } from "#tests/support/people";

async function failedLetterTo({ id }: TestPerson): Promise<string> {
  await db.tx(async (tx) => {
    await notify(tx, { accountId: id }, "password-changed", {});
    await tx
      .update(notifications)
      .set({ state: "failed", failure: "sender-refused" })
      .where(eq(notifications.accountId, id));
  });
  return (await rows(notifications)).find(({ accountId }) => accountId === id)?.uid ?? "";
}

test("the administrator sees how the mail goes, without addresses, and sends a failed letter again", async () => {
  const admin = await staff("admin");
  const ana = await person("Ana Canaria");
  const uid = await failedLetterTo(ana);
  const page = await visit(paths.mailQueue({ estado: "failed" }), { as: admin });
  expect(page.text).toContain("el servidor rechaza nuestra dirección");
  expect(page.text).not.toMatch(/Canaria|@/);
  expect(page.body).toContain(paths.mailRetry(uid));
  const retried = await submit(paths.mailRetry(uid), {}, { as: admin, follow: true });
  expect(retried.text).toContain("saldrá otra vez");
  const again = await submit(paths.mailRetry(uid), {}, { as: admin, follow: true });
  expect(again.text).toContain("no se puede enviar otra vez");
  expect((await submit(paths.mailRetry("nada"), {}, { as: admin })).status).toBe(404);
  expect((await submit(paths.mailRetry("\0"), {}, { as: admin })).status).toBe(400);
});

test("the auditor reads and cannot act; networks staff see nothing of it", async () => {
  const uid = await failedLetterTo(await person("Ana"));
  const auditor = await staff("auditor");
  const page = await visit(paths.mailQueue(), { as: auditor });
  expect(page.status).toBe(200);
  expect(page.body).not.toContain(paths.mailRetry(uid));
  expect((await submit(paths.mailRetry(uid), {}, { as: auditor })).status).toBe(403);
  const networks = await staff("networks");
  expect((await visit(paths.mailQueue(), { as: networks })).status).toBe(403);
  expect((await submit(paths.mailRetry(uid), {}, { as: networks })).status).toBe(403);
  expect((await rows(notifications)).find((row) => row.uid === uid)?.state).toBe("failed");
});

test("a state that does not exist shows all, an empty one says so", async () => {
  const admin = await staff("admin");
  await failedLetterTo(await person("Ana"));
  expect((await visit(`${paths.mailQueue()}?estado=nada&pagina=-3`, { as: admin })).status).toBe(200);
  expect((await visit(paths.mailQueue({ estado: "sent" }), { as: admin })).text).toContain("Ningún aviso");
});
