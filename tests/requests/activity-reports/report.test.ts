import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { activity } from "#tests/support/activities";
import { submit, text, visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const hour = 3_600_000;
const summary = "Planeamos la feria del barrio y repartimos tareas.";

async function begun() {
  const organization = await published({ canton: "0401" });
  const { activity: of } = await activity({ organization, startsAt: new Date(Date.now() - hour) });
  return { organization, leader: organization.leader, slug: of.slug };
}

test("a report says what happened and how many came, and nothing of small groups to anyone who reads it", async () => {
  const { organization, leader, slug } = await begun();
  expect(await text(paths.activityReport(slug), { as: leader })).toContain("Todavía no hay informe");
  const fields = {
    summary,
    attendance: "40",
    "gender-women": "31",
    "gender-men": "7",
    "gender-other": "2",
    "population-lgbtiq": "3",
    version: 0,
  };
  const saved = await submit(paths.editActivityReport(slug), fields, { as: leader });
  expect(saved.status).toBe(303);
  const member = await person();
  await join(member, organization, "member");
  for (const as of [leader, member, await staff("trainer", { office: "tulcan" }), await staff("networks")]) {
    const { status, text: read } = await visit(paths.activityReport(slug), { as });
    expect(status).toBe(200);
    expect(read).toContain(summary);
    expect(read).toContain("Asistieron 40 personas");
    expect(read).toContain("31");
    expect(read).not.toContain("Hombres");
    expect(read).not.toContain("Otra identidad");
    expect(read).not.toContain("LGBTI");
  }
  const form = await visit(paths.editActivityReport(slug), { as: leader });
  expect(form.body).toMatch(/name="gender-other"[^>]*value="2"|value="2"[^>]*name="gender-other"/);
  expect((await visit(paths.activityReport(slug), { as: await person() })).status).toBe(403);
  expect((await visit(paths.editActivityReport(slug), { as: member })).status).toBe(403);
});

test("groups that are more people than came are refused beside the field, and nothing typed is lost", async () => {
  const { leader, slug } = await begun();
  const send = (fields: object) =>
    submit(
      paths.editActivityReport(slug),
      { summary, attendance: "10", version: 0, ...fields },
      { as: leader },
    );
  const divided = await send({ "age-18-59": "8", "age-60-": "3" });
  expect(divided.status).toBe(422);
  expect(divided.text).toContain("Los grupos suman más personas");
  expect(divided.body).toContain(summary);
  const one = await send({ "population-in-transit": "11" });
  expect(one.text).toContain("Ese grupo tiene más personas");
  expect((await send({ attendance: "muchas" })).status).toBe(422);
  expect((await send({ "population-in-transit": "9", "population-lgbtiq": "5" })).status).toBe(303);
});

test("two who write at once: the second reads what the first saved, and loses nothing", async () => {
  const { leader, slug } = await begun();
  const send = (fields: object) =>
    submit(paths.editActivityReport(slug), { summary, attendance: "10", ...fields }, { as: leader });
  expect((await send({ version: 0 })).status).toBe(303);
  const late = await send({ version: 0, summary: "Otra versión de lo que pasó." });
  expect(late.status).toBe(409);
  expect(late.text).toContain(summary);
  expect(late.body).toContain("Otra versión de lo que pasó.");
  expect((await send({ version: 1, attendance: "12" })).status).toBe(303);
  expect((await send({ version: 1, attendance: "13" })).status).toBe(409);
  expect(await text(paths.activityReport(slug), { as: leader })).toContain("Asistieron 12 personas");
});

test("before the date begins there is no report to write", async () => {
  const organization = await published();
  const { activity: of } = await activity({ organization });
  const fields = { summary, attendance: "10", version: 0 };
  await submit(paths.editActivityReport(of.slug), fields, { as: organization.leader });
  expect(await text(paths.activityReport(of.slug), { as: organization.leader })).toContain(
    "cuando la fecha ya empezó",
  );
});
