import type { Page } from "playwright-core";
import { claims } from "#app/locales/es/claims";
import { duplicates } from "#app/locales/es/duplicates";
import { management } from "#app/locales/es/management";
import { merges } from "#app/locales/es/merges";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { ui } from "#app/locales/es/ui";
import { fillLoading, type Loaded } from "./loading";
import { follow, heading, press, said } from "./people";

/** Networks staff load a profile, are shown that another is much like it, and say that it is not the same. */
export async function loadInSpiteOf(page: Page, loaded: Loaded, known: string): Promise<void> {
  await fillLoading(page, loaded);
  await press(page, claims.load.submit);
  await said(page, organizations.duplicates.title);
  await page.getByRole("main").getByRole("link", { name: known }).waitFor();
  await press(page, organizations.duplicates.none);
  await said(page, outcomes["organization-loaded-invited"]);
}

/** Networks staff find the two among the profiles that are much alike, and make them one. */
export async function merge(page: Page, kept: string, absorbed: string): Promise<void> {
  const words = merges.new;
  await follow(page, ui.nav.management);
  await follow(page, management.duplicates.title);
  await heading(page, duplicates.title);
  const pair = page.locator("section").filter({ hasText: kept }).filter({ hasText: absorbed });
  await pair.getByRole("link", { name: duplicates.merge }).click();
  await heading(page, words.title);
  await page.getByRole("radio", { name: kept, exact: true }).check();
  await page.getByLabel(words.reason).fill("La misma gente en la misma casa: hablamos con las dos.");
  await page.getByLabel(words.confirm).check();
  await page.getByRole("button", { name: words.submit, exact: true }).click();
  await said(page, outcomes["organizations-merged"]);
}

/** Networks staff take the merge apart again. */
export async function unmerge(page: Page, kept: string, absorbed: string): Promise<void> {
  await follow(page, ui.nav.management);
  await follow(page, management.merges);
  await press(page, `${merges.list.undo} ${merges.list.about(kept, absorbed)}`);
  await said(page, outcomes["merge-undone"]);
}
