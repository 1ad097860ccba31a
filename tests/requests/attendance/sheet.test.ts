import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { activity } from "#tests/support/activities";
import { submit, text, visit } from "#tests/support/http";
import { published } from "#tests/support/organizations";
import { enrollGuest, listed } from "#tests/support/sign-ups";

const hour = 3_600_000;

test("attendance of 120 people is taken in two sheets within what a form may send, and again without harm", {
  timeout: 120_000,
}, async () => {
  const organization = await published();
  const soon = new Date(Date.now() + hour);
  const date = await activity({ organization, places: { participant: 120 }, startsAt: soon });
  for (let n = 0; n < 125; n++) await enrollGuest(`Persona ${String(n).padStart(3, "0")}`, date);
  const as = organization.leader;
  const field = (body: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? "";
  const all = (body: string, name: string) =>
    [...body.matchAll(new RegExp(`name="${name}"[^>]*value="([^"]*)"`, "g"))].map(([, uid]) => uid ?? "");
  for (const pagina of [1, 2]) {
    const path = paths.attendance(date.activity.slug, { pagina });
    const { body } = await visit(path, { as });
    const fields = {
      shown: field(body, "shown"),
      token: field(body, "token"),
      present: all(body, "present"),
      came: all(body, "came"),
      walkIn1: "Rosa",
      ...Object.fromEntries([2, 3, 4, 5].map((n) => [`walkIn${n}`, ""])),
    };
    expect(fields.present).toHaveLength(pagina === 1 ? 100 : 26);
    expect((await submit(path, fields, { as })).status).toBe(303);
    expect((await submit(path, fields, { as })).status).toBe(303);
  }
  const rows = await listed(date);
  expect(rows).toHaveLength(126);
  expect(rows.filter(({ attendance }) => attendance === "present")).toHaveLength(126);
  expect(await text(paths.attendance(date.activity.slug), { as })).toContain(
    "126 personas de 126 en la lista",
  );
});

test("whoever may be on the sheet twice is marked, so that she is not counted twice", async () => {
  const organization = await published();
  const date = await activity({ organization, startsAt: new Date(Date.now() + hour) });
  for (const name of ["Luz Canaria", "CANARIA, LUZ", "Eva Canaria"]) await enrollGuest(name, date);
  const sheet = await text(paths.attendance(date.activity.slug), { as: organization.leader });
  for (const name of ["Luz Canaria", "CANARIA, LUZ"])
    expect(sheet).toContain(`${name} · puede estar dos veces`);
  expect(sheet).not.toContain("Eva Canaria ·");
});

test("before it opens the page says when, and what is sent all the same changes nothing", async () => {
  const organization = await published();
  const date = await activity({ organization });
  await enrollGuest("Luz", date);
  const path = paths.attendance(date.activity.slug);
  expect(await text(path, { as: organization.leader })).toContain("desde dos horas antes");
  await submit(path, { walkIn1: "Rosa" }, { as: organization.leader });
  expect(await listed(date)).toHaveLength(1);
});

test("a name that cannot be read is said beside its line, and the marks stay", async () => {
  const organization = await published();
  const date = await activity({ organization, startsAt: new Date(Date.now() - hour) });
  const path = paths.attendance(date.activity.slug);
  const refused = await submit(
    path,
    { shown: "", walkIn1: "···", walkIn2: "Rosa" },
    { as: organization.leader },
  );
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Escríbalo con letras");
  expect(refused.body).toContain('value="Rosa"');
});
