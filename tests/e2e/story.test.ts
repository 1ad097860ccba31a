import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accounts } from "#app/locales/es/accounts";
import { demo as demoWords } from "#app/locales/es/demo";
import { directory } from "#app/locales/es/directory";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { openWindow } from "#tests/support/browser";
import { createEmpty, drop, onDatabase } from "#tests/support/server-database";
import { type ServerProcess, startServer } from "#tests/support/server-process";

const server = inject("server");
const database = `tejido_story_${process.pid}`;
const dataDir = join(mkdtempSync(join(tmpdir(), "tejido-story-")), "demo");
const port = 4700 + (process.pid % 200);

let site: ServerProcess;

beforeAll(async () => {
  if (server) await createEmpty(server, database);
  site = await startServer([process.execPath, "scripts/demo.mjs"], {
    DATA_DIR: dataDir,
    PORT: String(port),
    ...(server ? { DATABASE_URL: onDatabase(server, database) } : {}),
  });
}, 180_000);

afterAll(async () => {
  await site?.end();
  if (server) await drop(server, database);
  rmSync(dataDir, { recursive: true, force: true });
});

for (const javaScript of [true, false]) {
  test(`a person registers, reads her mail, registers an organization, staff publishes it and it is found (JavaScript ${javaScript ? "on" : "off"})`, {
    timeout: 120_000,
  }, async () => {
    const mail = `rosa.${javaScript}@barrio.test`;
    const name = javaScript ? "Colectiva Ríos de Ñanduty" : "Asociación Árbol de Mayo";
    const hers = await openWindow({ javaScript, at: site.origin });
    const { page } = hers;

    await page.goto("/organizaciones");
    await heading(page, directory.title);
    await register(page, mail);
    await followLetter(page, mail);
    await page.getByLabel(accounts.verification.password).fill(password);
    await page.getByRole("button", { name: accounts.verification.submit }).click();
    await page.waitForURL("**/inicio");
    await said(page, outcomes["address-verified"]);
    await describe(page, name);
    await page.getByRole("button", { name: organizations.profile.submit }).click();
    await said(page, outcomes["organization-submitted"]);

    await publish(javaScript, name);

    const anyone = await openWindow({ javaScript, at: site.origin });
    await anyone.page.goto("/organizaciones");
    const word = javaScript ? "nanduty" : "arbol";
    await anyone.page.getByLabel(directory.search, { exact: true }).fill(word);
    await anyone.page.getByRole("button", { name: directory.submit }).click();
    await anyone.page.getByRole("link", { name }).click();
    await heading(anyone.page, name);
    expect(await letters(page, mail)).toEqual(
      expect.arrayContaining([expect.stringContaining(name), expect.any(String)]),
    );

    for (const window of [hers, anyone]) {
      expect(window.foreign()).toEqual([]);
      expect(window.errors).toEqual([]);
      await window.close();
    }
  });
}

const password = "una tarde junto al río";

const heading = (page: Page, text: string) =>
  page.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();

const said = (page: Page, sentence: string) => page.getByText(sentence).waitFor();

async function register(page: Page, mail: string): Promise<void> {
  const words = accounts.registration;
  await page.getByRole("link", { name: "Registrarse" }).click();
  await page.getByLabel(words.name).fill("Rosa Tipán");
  await page.getByLabel(words.mail, { exact: true }).fill(mail);
  await page.getByLabel(words.sharedMailOptions.no).check();
  await page.getByLabel(words.password).fill(password);
  await page.getByLabel(words.adult).check();
  await page.getByLabel(words.privacy).check();
  await page.getByRole("button", { name: words.submit }).click();
  await heading(page, accounts.verificationSent.title);
}

/** Opens the newest letter to her in the local mailbox, once it is there, and follows its first link. */
async function followLetter(page: Page, mail: string): Promise<void> {
  await expect.poll(async () => (await letters(page, mail)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.locator("tr").filter({ hasText: mail }).getByRole("link").first().click();
  await page.locator("main a[href*='/verificar/']").first().click();
}

/** What the mailbox lists of her letters. */
async function letters(page: Page, mail: string): Promise<string[]> {
  await page.goto("/buzon");
  return page.locator("tr").filter({ hasText: mail }).allInnerTexts();
}

async function describe(page: Page, name: string): Promise<void> {
  const words = organizations.form;
  await page.goto("/inicio");
  await page.getByRole("link", { name: words.newTitle }).first().click();
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.kind).selectOption("collective");
  await page.getByLabel(words.legalForm).selectOption("informal");
  await page.getByLabel(words.formedBy).selectOption("mixed");
  await page
    .getByLabel(words.mission)
    .fill("Nos reunimos los sábados para acompañarnos y recibir a quien llega.");
  await page.getByLabel(organizations.themes.integration).check();
  await page.getByLabel(words.canton, { exact: true }).selectOption("1701");
  await page.getByRole("button", { name: words.create }).click();
  await said(page, outcomes["organization-created"]);
}

/** Networks staff enter with one tap, second step included, and publish it. */
async function publish(javaScript: boolean, name: string): Promise<void> {
  const staff = await openWindow({ javaScript, width: 1280, at: site.origin });
  const { page } = staff;
  await page.goto("/demo");
  await page.getByRole("button", { name: demoWords.enterAs("Noemí Andrade (muestra)") }).click();
  await page.waitForURL("**/inicio");
  await page.goto("/gestion/organizaciones");
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: organizations.review.publish }).click();
  await said(page, outcomes["organization-published"]);
  expect(staff.errors).toEqual([]);
  await staff.close();
}
