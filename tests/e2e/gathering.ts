import type { Page } from "playwright-core";
import { activities } from "#app/locales/es/activities";
import { activityReports } from "#app/locales/es/activity-reports";
import { attendance } from "#app/locales/es/attendance";
import { outcomes } from "#app/locales/es/outcomes";
import { signUps } from "#app/locales/es/sign-ups";
import { hoursBehindUtc } from "#app/locales/zone";
import { follow, heading, press, said } from "./people";

/** A day and a time of Ecuador, as the fields of a form take them. */
function asFields(instant: Date): { day: string; time: string } {
  const there = new Date(instant.getTime() - hoursBehindUtc * 3_600_000).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

/** Whatever stands folded is opened, as a person does who looks for a field. */
const unfold = (page: Page, name: string) => page.locator("summary").filter({ hasText: name }).click();

/** Announces something with so many places that begins in an hour and a half; answers its address. */
export async function announce(page: Page, slug: string, title: string, places: number): Promise<string> {
  const { form } = activities;
  const begins = new Date(Date.now() + 90 * 60_000);
  const [start, end] = [asFields(begins), asFields(new Date(begins.getTime() + 3_600_000))];
  await page.goto(`/organizaciones/${slug}/actividades/nueva`);
  await page.getByLabel(form.title).fill(title);
  await page
    .getByLabel(form.description)
    .fill("Leemos en voz alta y conversamos. Traiga un libro que le guste.");
  await page.getByLabel(form.day, { exact: true }).fill(start.day);
  await page.getByLabel(form.startTime).fill(start.time);
  await page.getByLabel(form.endTime).fill(end.time);
  await unfold(page, form.endDayFold);
  await page.getByLabel(form.endDay).fill(end.day);
  await unfold(page, form.peopleFold);
  await page.getByLabel(form.participants).fill(String(places));
  await press(page, form.create);
  await heading(page, title);
  return new URL(page.url()).pathname;
}

/** Someone without an account signs up; answers the path of the link by which she comes back. */
export async function signUpAsGuest(page: Page, activity: string, name: string): Promise<string> {
  await page.goto(`${activity}/asistir`);
  await page.getByLabel(signUps.form.name).fill(name);
  await page.getByRole("main").locator("button[type=submit]").last().click();
  await page.waitForURL("**/cancelar/**");
  return new URL(page.url()).pathname;
}

/** Who has a place is ticked and saved; some come without having signed up. */
export async function takeAttendance(
  page: Page,
  activity: string,
  came: readonly string[],
  walkIn: string,
): Promise<void> {
  await page.goto(`${activity}/asistencia`);
  for (const name of came) await page.getByLabel(name, { exact: true }).first().check();
  await unfold(page, attendance.walkIns);
  await page.getByLabel(attendance.walkInName(1)).fill(walkIn);
  await press(page, attendance.save);
  await said(page, outcomes["attendance-saved"]);
}

/** Tells in a few lines what became of it, and how many came. */
export async function report(page: Page, activity: string, summary: string): Promise<void> {
  const { form } = activityReports;
  await page.goto(`${activity}/informe`);
  await follow(page, activityReports.write);
  await page.getByLabel(form.summary).fill(summary);
  await press(page, form.save);
}
