import { expect, test } from "vitest";
import { activityReports } from "#app/locales/es/activity-reports";
import { letters as letterWords } from "#app/locales/es/letters";
import { outcomes } from "#app/locales/es/outcomes";
import { signUps } from "#app/locales/es/sign-ups";
import { openSite } from "./demonstration";
import { announce, report, signUpAsGuest, takeAttendance } from "./gathering";
import { enterAs, inviteByLink, joinByLink } from "./joining";
import { follow, openLetter, press, said } from "./people";
import { begun } from "./time";

const leader = "Yuleidy Rangel (muestra)";

for (const javaScript of [true, false]) {
  test(`a leader invites by link, a member joins, fifteen sign up for twelve places, one withdraws and the next is told, who came is noted and reported (JavaScript ${javaScript ? "on" : "off"})`, {
    timeout: 240_000,
  }, async () => {
    const phone = { javaScript, width: 360 } as const;
    const hers = await openSite(phone);
    const member = await openSite({ ...phone, width: 320 });
    const guest = await openSite(phone);
    const mailbox = await openSite(phone);
    const ana = {
      name: `Ana Lucía Toapanta ${javaScript ? "Uno" : "Dos"}`,
      mail: `ana.${javaScript}@barrio.test`,
    };

    await enterAs(hers.page, leader);
    const { slug, name } = await ledBy(hers.page);
    const invitation = await inviteByLink(hers.page, slug);
    await joinByLink(member.page, invitation, ana, name);
    await said(member.page, outcomes["invitation-joined"]);

    const title = `Círculo de lectura ${javaScript ? "de la tarde" : "de la noche"}`;
    const activity = await announce(hers.page, slug, title, 12);
    const links: string[] = [];
    for (let n = 1; n <= 12; n += 1)
      links.push(await signUpAsGuest(guest.page, activity, `Vecina Inventada ${n}`));
    await said(guest.page, signUps.link.confirmed);

    await member.page.goto(`${activity}/asistir`);
    await press(member.page, signUps.form.submitWaiting);
    await said(member.page, signUps.panel.line(1));
    for (const n of [14, 15]) await signUpAsGuest(guest.page, activity, `Vecina Inventada ${n}`);
    await said(guest.page, signUps.link.waiting(3));

    await guest.page.goto(links[4] ?? "");
    await follow(guest.page, signUps.link.withdraw);
    await said(guest.page, signUps.link.withdrawText);
    await press(guest.page, signUps.withdrawal.confirm);
    await said(guest.page, signUps.link.withdrawn);
    await member.page.goto(activity);
    await said(member.page, signUps.panel.confirmed);
    await mailbox.page.goto("/");
    await openLetter(mailbox.page, ana.mail, letterWords.kinds["sign-up-moved-up"].subject(title));

    await begun(title);
    const came = [1, 2, 3, 4].map((n) => `Vecina Inventada ${n}`);
    await takeAttendance(hers.page, activity, [...came, ana.name], "Doña Inventada sin inscripción");
    await report(hers.page, activity, "Leímos dos cuentos y acordamos volver a reunirnos.");
    await said(hers.page, activityReports.attendance(6));

    const shown = await guest.page.goto(activity).then(() => guest.page.getByRole("main").innerText());
    for (const name of [...came, ana.name]) expect(shown).not.toContain(name);
    for (const window of [hers, member, guest, mailbox]) {
      expect(window.foreign()).toEqual([]);
      expect(window.errors).toEqual([]);
      await window.close();
    }
  });
}

/** The first organization on a leader's own page. */
async function ledBy(page: Awaited<ReturnType<typeof openSite>>["page"]) {
  const link = page.locator("main a[href^='/organizaciones/']:not([href*='nueva'])").first();
  const slug = /^\/organizaciones\/([^/?]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  await page.goto(`/organizaciones/${slug}`);
  return { slug, name: await page.getByRole("heading", { level: 1 }).innerText() };
}
