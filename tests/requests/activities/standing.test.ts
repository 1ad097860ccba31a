import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { announced, signedUp } from "#tests/support/announced";
import { rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { listed } from "#tests/support/sign-ups";
import { stops } from "#tests/support/stopping";

const handled = (slug: string, organization: string, fecha: string) => [
  paths.editActivity(slug),
  paths.activityDates(slug),
  paths.activityMove(slug, { fecha }),
  paths.activityCancellation(slug, { fecha }),
  paths.activityHosts(slug),
  paths.newActivity(organization),
  paths.signUps(slug, { fecha }),
  paths.signUpSheet(slug, { fecha }),
  paths.signUpsExport(slug, { fecha }),
  paths.newSignUp(slug, { fecha }),
  paths.attendance(slug, { fecha }),
  paths.editActivityReport(slug, { fecha }),
];

const lettersOf = async (accountId: number) =>
  (await rows(tables.notifications)).filter((one) => one.accountId === accountId).length;

for (const [what, stop] of Object.entries(stops))
  test(`once ${what}, its organizers read it and reach nobody through it`, async () => {
    const organization = await published();
    const date = await activity({ organization });
    const { slug } = date.activity;
    const { day } = date.occurrence;
    const as = organization.leader;
    const ana = await person("Ana");
    await signedUp(date.occurrence, ana);
    const usual = handled(slug, organization.slug, day).filter(
      (one) => one !== paths.newActivity(organization.slug),
    );
    for (const path of usual) expect([path, (await visit(path, { as })).status]).toEqual([path, 200]);
    await stop(date);
    const before = await lettersOf(ana.id);
    const page = await text(paths.activity(slug), { as });
    expect(page).toContain(date.activity.title);
    expect(page).not.toContain("Ver quién se inscribió");
    expect(page).not.toContain("Cancelar");
    for (const path of usual) expect([path, (await visit(path, { as })).status]).toEqual([path, 403]);
    const reason = { reason: "Escriban todas a este otro número, por favor." };
    const acts = [
      submit(paths.activityCancellation(slug, { fecha: day }), reason, { as }),
      submit(paths.activityCancellation(slug, { todas: "si" }), reason, { as }),
      submit(paths.newSignUp(slug, { fecha: day }), { name: "Luz", role: "participant" }, { as }),
      submit(paths.signUpRemoval(slug, (await listed(date))[0]?.uid ?? ""), {}, { as }),
    ];
    for (const act of acts) expect((await act).status).toBe(403);
    expect(await lettersOf(ana.id)).toBe(before);
    expect(await listed(date)).toHaveLength(1);
  });

test("an organization that staff hid announces nothing new; a draft goes on for its own people", async () => {
  const organization = await published();
  const date = await activity({ organization });
  await stops["staff hid its organization"](date);
  const path = paths.newActivity(organization.slug);
  expect((await visit(path, { as: organization.leader })).status).toBe(403);

  const own = await draft();
  const { activity: planned, dates } = await announced(own);
  const fecha = dates[0]?.day ?? "";
  for (const one of handled(planned.slug, own.slug, fecha))
    expect([one, (await visit(one, { as: own.leader })).status]).toEqual([one, 200]);
});

test("an organization that was hidden has no hand any more in what it organizes with another", async () => {
  const organizer = await published();
  const other = await published();
  const date = await activity({ organization: organizer });
  const { slug } = date.activity;
  const hosts = paths.activityHosts(slug);
  await submit(hosts, { organization: other.slug }, { as: organizer.leader });
  const [host] = (await rows(tables.activityHosts)).filter(
    ({ activityId }) => activityId === date.activity.id,
  );
  const question = paths.hostAnswer(slug, host?.uid ?? "");
  await submit(question, { answer: "accept" }, { as: other.leader });
  const list = paths.signUps(slug);
  expect((await visit(list, { as: other.leader })).status).toBe(200);
  await stops["staff hid its organization"]({ activity: { id: 0, organizationId: other.id } });
  expect((await visit(list, { as: other.leader })).status).toBe(403);
  expect((await visit(list, { as: organizer.leader })).status).toBe(200);
});

test("what staff hid is not shown to the organization that was asked to organize it too", async () => {
  const organizer = await published();
  const other = await published();
  const date = await activity({ organization: organizer });
  const { slug } = date.activity;
  await submit(paths.activityHosts(slug), { organization: other.slug }, { as: organizer.leader });
  const [host] = (await rows(tables.activityHosts)).filter(
    ({ activityId }) => activityId === date.activity.id,
  );
  const question = paths.hostAnswer(slug, host?.uid ?? "");
  expect((await visit(question, { as: other.leader })).status).toBe(200);
  await stops["staff hid the activity"](date);
  expect((await visit(question, { as: other.leader })).status).toBe(404);
  expect((await submit(question, { answer: "accept" }, { as: other.leader })).status).toBe(404);
});
