import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { directory } from "#app/locales/es/directory";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { ui } from "#app/locales/es/ui";
import { openSite } from "./demonstration";
import { publish } from "./loading";
import { enterAsStaff, follow, heading, letters, press, register, said, verify } from "./people";

for (const javaScript of [true, false]) {
  test(`a person registers, reads her mail, registers an organization, staff publishes it and it is found (JavaScript ${javaScript ? "on" : "off"})`, {
    timeout: 120_000,
  }, async () => {
    const rosa = { name: "Rosa Tipán", mail: `rosa.${javaScript}@barrio.test` };
    const name = javaScript ? "Colectiva Ríos de Ñanduty" : "Asociación Árbol de Mayo";
    const hers = await openSite({ javaScript });
    const { page } = hers;

    await page.goto("/organizaciones");
    await heading(page, directory.title);
    await follow(page, ui.nav.register);
    await register(page, rosa);
    await verify(page, rosa);
    await describe(page, name);
    await press(page, organizations.profile.submit);
    await said(page, outcomes["organization-submitted"]);

    const staff = await openSite({ javaScript, width: 1280 });
    await enterAsStaff(staff.page);
    await publish(staff.page, name);

    const anyone = await openSite({ javaScript });
    await anyone.page.goto("/organizaciones");
    const word = javaScript ? "nanduty" : "arbol";
    await anyone.page.getByLabel(directory.search, { exact: true }).fill(word);
    await press(anyone.page, directory.submit);
    await follow(anyone.page, name);
    await heading(anyone.page, name);
    await expect
      .poll(() => letters(page, rosa.mail), { timeout: 20_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining(name), expect.any(String)]));

    for (const window of [hers, staff, anyone]) {
      expect(window.foreign()).toEqual([]);
      expect(window.errors).toEqual([]);
      await window.close();
    }
  });
}

/** Registers an organization with its base facts. */
async function describe(page: Page, name: string): Promise<void> {
  const words = organizations.form;
  await follow(page, words.newTitle);
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.kind).selectOption("collective");
  await page.getByLabel(words.legalForm).selectOption("informal");
  await page.getByLabel(words.formedBy).selectOption("mixed");
  await page
    .getByLabel(words.mission)
    .fill("Nos reunimos los sábados para acompañarnos y recibir a quien llega.");
  await page.getByLabel(organizations.themes.integration).check();
  await page.getByLabel(words.canton, { exact: true }).selectOption("1701");
  await press(page, words.create);
  await said(page, outcomes["organization-created"]);
}
