import type { Page } from "playwright-core";
import { demo } from "#app/locales/es/demo";
import { invitations } from "#app/locales/es/invitations";
import { ui } from "#app/locales/es/ui";
import { follow, heading, press, register, type Stranger, verify } from "./people";

/** Enters as one of the sample's people. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto("/");
  await follow(page, ui.demo.people);
  await press(page, demo.enterAs(name));
  await page.waitForURL("**/inicio");
}

/** A leader makes a link by which several people may join, and answers the path it leads to. */
export async function inviteByLink(page: Page, slug: string): Promise<string> {
  await page.goto(`/organizaciones/${slug}/invitaciones`);
  await follow(page, invitations.list.newLink);
  await page.getByLabel(invitations.new.places).fill("20");
  await page.getByLabel(invitations.new.days).fill("7");
  await press(page, invitations.new.create);
  await heading(page, invitations.show.title.link);
  await page.getByRole("img", { name: invitations.show.picture }).waitFor();
  const text = await page.getByLabel(invitations.show.copy).inputValue();
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error("the text to share holds no link");
  return new URL(link).pathname;
}

/** Someone opens the link, makes an account for it, comes back and joins. */
export async function joinByLink(
  page: Page,
  path: string,
  person: Stranger,
  organization: string,
): Promise<void> {
  const words = invitations.accept;
  await page.goto(path);
  await heading(page, words.title(organization));
  await page.getByRole("main").getByRole("link", { name: words.register }).click();
  await register(page, person);
  await verify(page, person, "**/invitacion/**");
  await heading(page, words.title(organization));
  await press(page, words.join(organization));
}
