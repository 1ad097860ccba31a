import type { Page } from "playwright-core";
import { accounts } from "#app/locales/es/accounts";
import { claims } from "#app/locales/es/claims";
import { letters } from "#app/locales/es/letters";
import { management } from "#app/locales/es/management";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { ui } from "#app/locales/es/ui";
import type { Theme } from "#db/schema/organizations";
import { pdf } from "#tests/support/made-files";
import { follow, heading, openLetter, press, register, type Stranger, said, verify } from "./people";

export interface Loaded {
  readonly name: string;
  readonly canton: string;
  readonly theme: Theme;
  /** Where the organization may learn that it can claim its profile. */
  readonly mail: string;
}

/** From the staff's own page to the list of organizations. */
export async function openStaffList(page: Page): Promise<void> {
  await follow(page, ui.nav.management);
  await follow(page, management.review.title);
  await heading(page, organizations.queue.title);
}

/** Networks staff write the base facts of an organization that has nobody here, up to the button. */
export async function fillLoading(page: Page, { name, canton, theme, mail }: Loaded): Promise<void> {
  const { form, themes } = organizations;
  await openStaffList(page);
  await follow(page, organizations.queue.load);
  await page.getByLabel(form.name).fill(name);
  await page.getByLabel(form.kind).selectOption("association");
  await page.getByLabel(form.legalForm).selectOption("informal");
  await page.getByLabel(form.formedBy).selectOption("mixed");
  await page.getByLabel(form.mission).fill("Cosen juntas los martes y enseñan el oficio a quien llega.");
  await page.getByLabel(themes[theme], { exact: true }).check();
  await page.getByLabel(form.canton, { exact: true }).selectOption(canton);
  await page.getByLabel(claims.load.mail).fill(mail);
  await page.getByLabel(claims.load.invite).check();
}

/** Networks staff load it, and its address gets a letter. */
export async function load(page: Page, loaded: Loaded): Promise<void> {
  await fillLoading(page, loaded);
  await press(page, claims.load.submit);
  await said(page, outcomes["organization-loaded-invited"]);
}

/** Whoever reads the profile says that it is hers, makes an account for that, and follows the letter back to it. */
export async function claim(page: Page, person: Stranger, organization: string): Promise<void> {
  const words = claims.new;
  await follow(page, organizations.profile.claim);
  await heading(page, accounts.signIn.title);
  await follow(page, accounts.signIn.register);
  await register(page, person);
  await verify(page, person, "**/reclamo");
  await openLetter(page, person.mail, letters.discreetSubject);
  await page.locator("main a[href*='/reclamo/']").first().click();
  await heading(page, organization);
  await follow(page, organizations.profile.claim);
  await heading(page, words.title(organization));
  await page
    .getByLabel(words.proof)
    .fill("Coordino el taller de los martes desde 2021; pregunte por mí en la casa comunal.");
  await page
    .getByLabel(words.file)
    .setInputFiles({ name: "carta.pdf", mimeType: "application/pdf", buffer: pdf() });
  await press(page, words.submit);
  await said(page, outcomes["claim-sent"]);
}

/** Networks staff read the claim and believe it. */
export async function acceptClaim(page: Page, organization: string): Promise<void> {
  await follow(page, ui.nav.management);
  await follow(page, management.claims.title);
  await follow(page, organization);
  await heading(page, claims.show.title(organization));
  await page.getByRole("link", { name: claims.show.file }).waitFor();
  await said(page, claims.matches.address);
  await press(page, claims.show.accept);
  await said(page, outcomes["claim-accepted"]);
}

/** Networks staff find it among what waits and publish it. */
export async function publish(page: Page, name: string): Promise<void> {
  await openStaffList(page);
  await follow(page, name);
  await press(page, organizations.review.publish);
  await said(page, outcomes["organization-published"]);
}
