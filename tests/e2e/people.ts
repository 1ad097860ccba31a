import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accounts } from "#app/locales/es/accounts";
import { demo } from "#app/locales/es/demo";
import { outcomes } from "#app/locales/es/outcomes";
import { ui } from "#app/locales/es/ui";

/** Someone who has no account yet. */
export interface Stranger {
  readonly name: string;
  readonly mail: string;
}

const password = "una tarde junto al río";
const networksStaff = "Noemí Andrade (muestra)";

export const heading = (page: Page, text: string) =>
  page.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();

export const said = (page: Page, sentence: string) => page.getByText(sentence).first().waitFor();

export const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

export const follow = (page: Page, name: string) => page.getByRole("link", { name }).first().click();

/** Fills in the form of a new account, which stands before her. */
export async function register(page: Page, { name, mail }: Stranger): Promise<void> {
  const words = accounts.registration;
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.mail, { exact: true }).fill(mail);
  await page.getByLabel(words.sharedMailOptions.no).check();
  await page.getByLabel(words.password).fill(password);
  await page.getByLabel(words.adult).check();
  await page.getByLabel(words.privacy).check();
  await press(page, words.submit);
  await heading(page, accounts.verificationSent.title);
}

/** Follows the link of the letter that came with her registration, and is in: where she wanted to go, or at home. */
export async function verify(page: Page, { mail }: Stranger, arrives = "**/inicio"): Promise<void> {
  await openLetter(page, mail, /./);
  await page.locator("main a[href*='/verificar/']").first().click();
  await page.getByLabel(accounts.verification.password).fill(password);
  await press(page, accounts.verification.submit);
  await page.waitForURL(arrives);
  await said(page, outcomes["address-verified"]);
}

/** What the mailbox lists of the letters to an address, the newest first. */
export async function letters(page: Page, mail: string): Promise<string[]> {
  await follow(page, ui.demo.mailbox);
  return page.locator("tr").filter({ hasText: mail }).allInnerTexts();
}

/** Opens the newest letter to that address whose subject is this, once it is in the local mailbox. */
export async function openLetter(
  page: Page,
  mail: string,
  subject: string | RegExp,
  timeout = 40_000,
): Promise<void> {
  const hers = page.locator("tr").filter({ hasText: mail }).getByRole("link", { name: subject });
  await expect.poll(() => letters(page, mail).then(() => hers.count()), { timeout }).toBeGreaterThan(0);
  await hers.first().click();
}

/** Networks staff enter with one tap, second step included. */
export async function enterAsStaff(page: Page): Promise<void> {
  await page.goto("/");
  await follow(page, ui.demo.people);
  await press(page, demo.enterAs(networksStaff));
  await page.waitForURL("**/inicio");
}
