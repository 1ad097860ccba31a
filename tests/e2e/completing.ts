import type { Page } from "playwright-core";
import { boards } from "#app/locales/es/boards";
import { channels } from "#app/locales/es/channels";
import { documents } from "#app/locales/es/documents";
import { files } from "#app/locales/es/files";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import { places } from "#app/locales/es/places";
import { supports } from "#app/locales/es/supports";
import { pdf, picture } from "#tests/support/made-files";
import { follow, press, said } from "./people";

const { hub } = organizations;

/** One part of the organization: from its own page, and back to it. */
const part =
  (title: string, fillIn: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole("main").getByRole("link", { name: title, exact: true }).click();
    await fillIn(page);
    await follow(page, hub.title);
  };

/** Where it works, with whom, in which languages and since when. */
export const addFacts = part(hub.facts, async (page) => {
  const { form, populations, languages } = organizations;
  for (const list of [form.coverage, form.populations, form.languages])
    await page.getByRole("group", { name: list }).locator("summary").first().click();
  await page.locator("summary", { hasText: "Carchi" }).last().click();
  await page.getByLabel("Montúfar", { exact: true }).check();
  await page.getByLabel(populations["in-destination"]).check();
  await page.getByLabel(languages.es, { exact: true }).check();
  await page.getByLabel(form.founded).fill("2021");
  await press(page, form.save);
  await said(page, outcomes["organization-saved"]);
});

/** A telephone for everyone, and one for the network only. */
export const addChannels = part(hub.channels, async (page) => {
  const { kinds, audiences } = channels;
  for (const [kind, number, audience] of [
    [kinds.phone, "06 298 0123", audiences.public],
    [kinds.whatsapp, "099 765 4321", audiences.network],
  ] as const) {
    await page.getByLabel(channels.kind).selectOption({ label: kind });
    await page.getByLabel(channels.value).fill(number);
    await page.getByLabel(audience).check();
    await press(page, channels.add);
    await said(page, outcomes["channel-added"]);
  }
});

export const addSupports = part(hub.supports, async (page) => {
  for (const [side, support] of [
    ["offer", "meeting-space"],
    ["need", "materials"],
  ] as const) {
    await page.getByLabel(supports.sides[side]).check();
    await page.getByLabel(supports.support).selectOption(support);
    await page.getByLabel(supports.detail).fill(side === "offer" ? "Una sala los martes" : "Telas y agujas");
    await press(page, supports.add);
    await said(page, outcomes["support-added"]);
  }
});

/** Her own door, of which only the square around it is shown. */
export const choosePlace = part(hub.place, async (page) => {
  await page.getByLabel(places.precisions.approximate).check();
  await page.getByLabel(places.audiences.public).check();
  await page.getByLabel(places.point).fill("0.81137, -77.71861");
  await press(page, places.save);
  await said(page, outcomes["place-saved"]);
});

export const addLogo = part(hub.logo, async (page) => {
  const buffer = await picture({ width: 200, height: 200 });
  await page.getByLabel(files.logo.file).setInputFiles({ name: "logo.jpg", mimeType: "image/jpeg", buffer });
  await press(page, files.logo.save);
  await said(page, outcomes["logo-saved"]);
});

export const addDocument = part(hub.documents, async (page) => {
  const { form, kinds } = documents;
  await follow(page, documents.new);
  await page.getByLabel(form.kind).selectOption({ label: kinds.minutes });
  await page.getByLabel(form.title).fill("Acta de la primera reunión");
  await page.getByLabel(form.issuer).fill("La asamblea");
  await page.getByLabel(form.issuedOn).fill("2021-03-06");
  await page
    .getByLabel(form.file)
    .setInputFiles({ name: "acta.pdf", mimeType: "application/pdf", buffer: pdf() });
  await press(page, form.add);
  await said(page, outcomes["document-added"]);
});

export const addBoardTerm = part(hub.board, async (page) => {
  const { form, positions } = boards;
  await follow(page, boards.new);
  await page.getByLabel(form.position).selectOption({ label: positions.coordinator });
  await page.getByLabel(form.holder).fill("Rosa Tipán");
  await page.getByLabel(form.startsOn).fill("2026-01-10");
  await page.getByLabel(form.endsOn).fill("2028-01-09");
  await press(page, form.add);
  await said(page, outcomes["board-added"]);
});
