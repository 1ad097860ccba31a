import { expect, test } from "vitest";
import { notify } from "#app/domain/notifications/notify.server";
import { addressHash } from "#app/domain/notifications/suppressions.server";
import { unsubscribeToken } from "#app/domain/notifications/unsubscription.server";
import { seal } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { mailSuppressions, notificationPreferences } from "#db/schema/notifications";
import { db, rows, snapshot } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { person } from "#tests/support/people";

/** What a mail service posts (RFC 8058): no cookie, no origin, nothing of a browser. */
const oneClick = (
  path: string,
  type = "application/x-www-form-urlencoded",
  body = "List-Unsubscribe=One-Click",
) =>
  visit(path, {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "sec-fetch-site": undefined,
      "sec-fetch-mode": undefined,
      origin: undefined,
    },
  });

test("opening the link changes nothing and tells nothing of the letter", async () => {
  const ana = await person("Ana");
  const path = paths.unsubscribe(unsubscribeToken({ accountId: ana.id, kind: "organization-published" }));
  const before = await snapshot();
  const page = await visit(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain("No recibir más avisos como ese");
  expect(page.text).not.toMatch(/Ana|publicada/);
  expect(page.headers["cache-control"]).toContain("no-store");
  expect(await snapshot()).toEqual(before);
});

test("the button and the mail program both stop that kind, twice as well as once", async () => {
  const ana = await person("Ana");
  const link = (kind: "grant-given" | "grant-revoked") =>
    paths.unsubscribe(unsubscribeToken({ accountId: ana.id, kind }));
  const answer = await submit(link("grant-given"));
  expect(answer.status).toBe(200);
  expect(answer.text).toContain("Ya no le enviaremos avisos como ese");
  expect((await oneClick(link("grant-revoked"))).status).toBe(200);
  expect((await oneClick(link("grant-revoked"))).status).toBe(200);
  const off = (await rows(notificationPreferences)).filter(({ accountId }) => accountId === ana.id);
  expect(off.map(({ kind, enabled }) => [kind, enabled]).sort()).toEqual([
    ["grant-given", false],
    ["grant-revoked", false],
  ]);
});

test("a mail program may send its word as multipart too", async () => {
  const ana = await person("Ana");
  const body = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
  const path = paths.unsubscribe(unsubscribeToken({ accountId: ana.id, kind: "grant-given" }));
  expect((await oneClick(path, "multipart/form-data; boundary=x", body)).status).toBe(200);
  const told = await db.tx((tx) => notify(tx, { accountId: ana.id }, "grant-given", { grantId: 1 }));
  expect(told).toBe("switched-off");
});

test("who never asked for an account can refuse for ever", async () => {
  const path = paths.unsubscribe(unsubscribeToken({ addressHash: addressHash("nunca@ejemplo.org") }));
  expect((await visit(path)).text).toContain("No escribir nunca más a esta dirección");
  expect(await rows(mailSuppressions)).toEqual([]);
  const answer = await submit(path);
  expect(answer.text).toContain("No volveremos a escribir a esta dirección");
  expect(await rows(mailSuppressions)).toMatchObject([{ reason: "refused" }]);
});

test("forged links answer 404 and change nothing", async () => {
  const ana = await person("Ana");
  const token = unsubscribeToken({ accountId: ana.id, kind: "grant-given" });
  const forged = [
    token.slice(0, -1),
    `${token.slice(0, 20)}${token.charAt(20) === "A" ? "B" : "A"}${token.slice(21)}`,
    seal("cookie", `account ${ana.id} grant-given`),
    seal("unsubscribe", `account ${ana.id} password-reset`),
    "nada",
  ];
  const before = await snapshot();
  for (const one of forged) {
    expect((await visit(paths.unsubscribe(one))).status, one).toBe(404);
    expect((await oneClick(paths.unsubscribe(one))).status, one).toBe(404);
  }
  expect(await snapshot()).toEqual(before);
});
