import { expect, test } from "vitest";
import { freshness } from "#app/locales/es/freshness";
import { organizations } from "#app/locales/es/organizations";
import { outcomes } from "#app/locales/es/outcomes";
import {
  addBoardTerm,
  addChannels,
  addDocument,
  addFacts,
  addLogo,
  addSupports,
  choosePlace,
} from "./completing";
import { openSite } from "./demonstration";
import { findNearby } from "./finding";
import { acceptClaim, claim, load, publish } from "./loading";
import { enterAsStaff, follow, heading, openLetter, press, said } from "./people";
import { letTimePass } from "./time";

const name = "Costureras de la Frontera Norte";
const rosa = { name: "Rosa Tipán", mail: "rosa@costureras.test" };
const { profile } = organizations;

test("a staff-loaded profile is found nearby, claimed, completed, verified and kept fresh by the link of its letter", {
  timeout: 240_000,
}, async () => {
  const phone = { javaScript: false, width: 320 } as const;
  const staff = await openSite({ ...phone, width: 390 });
  const hers = await openSite(phone);
  const anyone = await openSite({ ...phone, width: 360 });

  await enterAsStaff(staff.page);
  await load(staff.page, { name, canton: "0401", theme: "livelihoods", mail: rosa.mail });

  expect(await findNearby(hers.page, "Tulcan", name)).toContain("a menos de 1 km");
  await said(hers.page, profile.unclaimedText);
  await claim(hers.page, rosa, name);
  await acceptClaim(staff.page, name);

  await openLetter(hers.page, rosa.mail, `Usted ya lleva el perfil de ${name}`);
  await hers.page.locator("main a[href*='/organizaciones/']").first().click();
  await follow(hers.page, profile.manage);
  for (const part of [addFacts, addChannels, addSupports, choosePlace, addLogo, addDocument, addBoardTerm])
    await part(hers.page);
  await press(hers.page, profile.submit);
  await said(hers.page, outcomes["organization-submitted"]);
  await publish(staff.page, name);

  await findNearby(anyone.page, "Tulcán", name);
  const shown = await anyone.page.getByRole("main").innerText();
  expect(shown).toContain(profile.verified);
  expect(shown).toContain("Montúfar");
  expect(shown).toContain(profile.precision.approximate);
  for (const withheld of ["765", "0.8113", "Acta", "Sin reclamar", profile.stale])
    expect(shown).not.toContain(withheld);
  const known = anyone.page.url();

  await letTimePass(name);
  await anyone.page.reload();
  await said(anyone.page, profile.stale);
  await openLetter(anyone.page, rosa.mail, `¿Sigue vigente el perfil de ${name}?`, 90_000);
  await anyone.page.locator("main a[href*='/vigencia/']").first().click();
  await heading(anyone.page, freshness.question.heading(name));
  await follow(anyone.page, freshness.question.look);
  await said(anyone.page, profile.stale);
  await anyone.page.goBack();
  await press(anyone.page, freshness.question.confirm);
  await said(anyone.page, outcomes["profile-confirmed"]);
  expect(anyone.page.url()).toBe(known);
  expect(await anyone.page.getByText(profile.stale).count()).toBe(0);

  for (const window of [staff, hers, anyone]) {
    expect(window.foreign()).toEqual([]);
    expect(window.errors).toEqual([]);
    await window.close();
  }
});
