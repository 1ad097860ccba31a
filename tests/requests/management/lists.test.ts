import { expect, test } from "vitest";
import { countNewActivities } from "#app/domain/management/activities.server";
import { listRosterReadings } from "#app/domain/management/roster-readings.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { text, visit } from "#tests/support/http";
import { published } from "#tests/support/organizations";
import { staff } from "#tests/support/people";

const { management } = wordsFor("es");
const now = new Date();
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

test("networks staff see what is new, and what was hidden, with the page that hides or shows it", async () => {
  const organization = await published();
  const networks = await staff("networks");
  const before = await countNewActivities(db.fresh, now);
  const { activity: fresh } = await activity({ organization, title: "Minga nueva", audience: "own" });
  await activity({ organization, title: "Minga vieja", createdAt: ago(8) });
  const { activity: hidden } = await activity({ organization, title: "Minga oculta", hiddenAt: now });
  expect((await countNewActivities(db.fresh, now)) - before).toBe(1);
  const desk = await visit(paths.management(), { as: networks });
  expect(desk.text).toContain(management.activities.count(before + 1));
  expect(desk.body).toContain(`href="${paths.managedActivities()}"`);
  const shown = await visit(paths.managedActivities(), { as: networks });
  expect(shown.text).toContain("Minga nueva");
  expect(shown.text).toContain("Minga vieja");
  expect(shown.text).not.toContain("Minga oculta");
  expect(shown.text).toContain(organization.name);
  expect(shown.body).toContain(`href="${paths.activityHiding(fresh.slug)}"`);
  const out = await visit(paths.managedActivities({ ver: "ocultas" }), { as: networks });
  expect(out.text).toContain("Minga oculta");
  expect(out.text).not.toContain("Minga nueva");
  expect(out.body).toContain(`href="${paths.activityHiding(hidden.slug)}"`);
  for (const role of ["auditor", "admin", "trainer"] as const) {
    const other = await staff(role);
    expect((await visit(paths.managedActivities(), { as: other })).status).toBe(403);
    expect(await text(paths.management(), { as: other })).not.toContain(
      management.activities.count(before + 1),
    );
  }
});

test("auditors read who asked for names in the last thirty days, and why; nobody else of the staff does", async () => {
  const organization = await published();
  const trainer = await staff("trainer", { name: "Teresa Formadora" });
  const auditor = await staff("auditor");
  expect(await text(paths.rosterReadings(), { as: auditor })).toContain(management.readings.emptyTitle);
  const reading = (reason: string, createdAt: Date) => ({
    organizationId: organization.id,
    accountId: trainer.id,
    reason,
    createdAt,
    expiresAt: createdAt,
  });
  await db.tx(async (tx) => {
    await tx.insert(tables.rosterReadings).values(reading("Preparar el taller de marzo", ago(2)));
    await tx.insert(tables.rosterReadings).values(reading("Hace mucho", ago(31)));
  });
  expect(await text(paths.management(), { as: auditor })).toContain(management.readings.count(1));
  const page = await text(paths.rosterReadings(), { as: auditor });
  for (const said of ["Teresa Formadora", organization.name, "Preparar el taller de marzo"])
    expect(page).toContain(said);
  expect(page).not.toContain("Hace mucho");
  for (const role of ["networks", "admin", "trainer"] as const)
    expect((await visit(paths.rosterReadings(), { as: await staff(role) })).status).toBe(403);
  expect((await listRosterReadings(db.fresh, 1, 50, now)).rows).toHaveLength(1);
});
