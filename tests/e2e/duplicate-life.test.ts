import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { claims } from "#app/locales/es/claims";
import { home } from "#app/locales/es/home";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { ui } from "#app/locales/es/ui";
import { openSite } from "./demonstration";
import { findNearby } from "./finding";
import { acceptClaim, claim, load, publish } from "./loading";
import { loadInSpiteOf, merge, unmerge } from "./merging";
import { enterAsStaff, follow, heading, press, said } from "./people";

const kept = "Huerta Comunitaria de Otavalo";
const absorbed = "Huertas Comunitarias Otavalo";
const ana = { name: "Ana Farinango", mail: "ana@huerta.test" };
const luz = { name: "Luz Perugachi", mail: "luz@huertas.test" };
const { themes, profile } = organizations;

test("two profiles of one organization are merged: people, claims, themes and the old address follow, and come back when it is undone", {
  timeout: 240_000,
}, async () => {
  const phone = { javaScript: false, width: 320 } as const;
  const [staff, anas, luzs, anyone] = await Promise.all([1, 2, 3, 4].map(() => openSite(phone)));
  if (!staff || !anas || !luzs || !anyone) throw new Error("A window did not open.");

  await enterAsStaff(staff.page);
  await load(staff.page, { name: kept, canton: "1004", theme: "food", mail: ana.mail });
  await findNearby(anas.page, "Otavalo", kept);
  await claim(anas.page, ana, kept);
  await acceptClaim(staff.page, kept);
  await openOwn(anas.page, kept);
  await press(anas.page, profile.submit);
  await said(anas.page, outcomes["organization-submitted"]);
  await publish(staff.page, kept);

  const twin = { name: absorbed, canton: "1004", theme: "health", mail: luz.mail } as const;
  await loadInSpiteOf(staff.page, twin, kept);
  await findNearby(anyone.page, "Otavalo", absorbed);
  const oldAddress = anyone.page.url();
  await findNearby(luzs.page, "Otavalo", absorbed);
  await claim(luzs.page, luz, absorbed);
  await acceptClaim(staff.page, absorbed);
  expect(await own(luzs.page)).toEqual([absorbed]);

  await merge(staff.page, kept, absorbed);
  await anyone.page.reload();
  await heading(anyone.page, kept);
  expect(anyone.page.url()).not.toBe(oldAddress);
  expect(await shownThemes(anyone.page)).toEqual([themes.health, themes.food]);
  expect(await own(luzs.page)).toEqual([kept]);
  expect(await claimed(luzs.page)).toEqual([kept]);

  const keptAddress = anyone.page.url();
  await unmerge(staff.page, kept, absorbed);
  await anyone.page.reload();
  expect(anyone.page.url()).toBe(keptAddress);
  expect(await shownThemes(anyone.page)).toEqual([themes.food]);
  expect(await own(luzs.page)).toEqual([absorbed]);
  expect(await claimed(luzs.page)).toEqual([absorbed]);
  await openOwn(luzs.page, absorbed);
  expect(luzs.page.url()).toBe(oldAddress);
  expect(await shownThemes(luzs.page)).toEqual([themes.health]);

  // The console speaks of the one answer that asked whether it is the same organization.
  expect(staff.errors).toEqual([expect.stringContaining("422")]);
  for (const window of [staff, anas, luzs, anyone]) {
    expect(window.foreign()).toEqual([]);
    expect(window === staff ? [] : window.errors).toEqual([]);
    await window.close();
  }
});

async function openOwn(page: Page, name: string): Promise<void> {
  await follow(page, ui.nav.mine);
  await page.getByRole("heading", { level: 3 }).getByRole("link", { name, exact: true }).click();
  await heading(page, name);
}

/** The organizations of whoever looks. */
async function own(page: Page): Promise<string[]> {
  await follow(page, ui.nav.mine);
  const section = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: home.mine.organizations }) });
  await section.waitFor();
  return section.getByRole("heading", { level: 3 }).allInnerTexts();
}

/** The profiles that whoever looks has claimed, as her account says. */
async function claimed(page: Page): Promise<string[]> {
  await follow(page, ui.nav.account);
  await follow(page, claims.mine.title);
  await heading(page, claims.mine.title);
  return page.getByRole("heading", { level: 2 }).allInnerTexts();
}

const shownThemes = (page: Page): Promise<string[]> =>
  page.locator("main .tags").last().locator(".tag").allInnerTexts();
