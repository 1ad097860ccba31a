import { expect, test } from "vitest";
import { setLocale } from "#app/domain/accounts/locale.server";
import { auditEvents } from "#db/schema/audit";
import { db, rows } from "#tests/support/database";
import { asPerson, person } from "#tests/support/people";

test("a language is chosen once, however often the same button was pressed", async () => {
  const someone = await person("Ana");
  const ana = await asPerson(someone);
  for (let press = 0; press < 3; press++) await db.tx((tx) => setLocale(tx, ana, "en"));
  const acts = (await rows(auditEvents)).filter(({ accountId }) => accountId === ana.id);
  expect(acts).toMatchObject([{ act: "account.edit", fields: ["locale"] }]);
  expect((await asPerson(someone)).locale).toBe("en");
});
