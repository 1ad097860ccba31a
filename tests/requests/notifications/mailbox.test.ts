import { expect, test } from "vitest";
import { folderTransport } from "#app/domain/notifications/folder-transport.server";
import { notify } from "#app/domain/notifications/notify.server";
import { env } from "#app/env.server";
import { paths } from "#app/paths";
import { deliver, letterRows } from "#tests/domain/notifications/post";
import { serve } from "#tests/support/application";
import { db } from "#tests/support/database";
import { visit } from "#tests/support/http";

test("in the demonstration a letter is read in the local mailbox, and its link can be opened", async () => {
  await serve({ settings: { mode: "demo" } });
  expect((await visit(paths.mailbox())).text).toContain("No hay correos");
  const to = { mail: "nueva@ejemplo.org", name: "Nueva", locale: "es", detail: "detailed" } as const;
  await db.tx((tx) => notify(tx, to, "address-verification", { token: "un-enlace" }));
  await deliver(folderTransport({ ...env(), mode: "demo" }));
  const file = (await letterRows())[0]?.uid ?? "";

  const list = await visit(paths.mailbox());
  expect(list.text).toContain("nueva@ejemplo.org");
  expect(list.body).toContain(`href="${paths.mailboxLetter(file)}"`);
  const letter = await visit(paths.mailboxLetter(file));
  expect(letter.text).toContain("Confirme su correo");
  expect(letter.body).toContain('href="https://tejido.test/verificar/un-enlace"');
  const names = [
    "nada",
    "..%2f..%2ftejido.db",
    "%2e%2e%2fsecreto",
    "x".repeat(22),
    encodeURIComponent("../mail/x"),
  ];
  for (const name of names) expect((await visit(`/buzon/${name}`)).status, name).toBe(404);
});
