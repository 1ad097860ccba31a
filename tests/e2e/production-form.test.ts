import { expect, test } from "vitest";
import { accounts } from "#app/locales/es/accounts";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { openWindow } from "#tests/support/browser";
import { rows } from "#tests/support/database";

test("a real form is posted from Chromium under production headers, without JavaScript", {
  timeout: 60_000,
}, async () => {
  const { page, errors, foreign, close } = await openWindow({ javaScript: false });
  const words = accounts.registration;
  const opened = await page.goto(paths.registration());
  const headers = opened?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("script-src 'self'");
  expect(headers["strict-transport-security"]).toMatch(/max-age=\d{7,}/);
  expect(headers["referrer-policy"]).toBe("same-origin");

  await page.getByLabel(words.name).fill("Rosa Tipán");
  await page.getByLabel(words.mail, { exact: true }).fill("rosa@barrio.test");
  await page.getByLabel(words.password).fill("una tarde junto al río");
  await page.getByLabel(words.adult).check();
  await page.getByLabel(words.privacy).check();
  await page.getByRole("button", { name: words.submit }).click();
  await page.getByRole("heading", { level: 1, name: accounts.verificationSent.title }).waitFor();

  expect((await rows(tables.registrations)).map(({ mail }) => mail)).toEqual(["rosa@barrio.test"]);
  expect({ errors, foreign: foreign() }).toEqual({ errors: [], foreign: [] });
  await close();
});
