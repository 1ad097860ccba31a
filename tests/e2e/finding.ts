import type { Page } from "playwright-core";
import { directory } from "#app/locales/es/directory";
import { ui } from "#app/locales/es/ui";
import { follow, heading, press } from "./people";

/** From the first page to a profile, by asking for what is near a place. */
export async function findNearby(page: Page, place: string, organization: string): Promise<string> {
  await page.goto("/");
  await follow(page, ui.nav.organizations);
  await follow(page, directory.askNear);
  await page.getByLabel(directory.town.field).fill(place);
  await press(page, directory.town.submit);
  await heading(page, directory.title);
  const card = await page.getByRole("listitem").filter({ hasText: organization }).first().innerText();
  await follow(page, organization);
  await heading(page, organization);
  return card;
}
