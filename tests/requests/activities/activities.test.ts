import { expect, test } from "vitest";
import { listOccurrences } from "#app/domain/activities/occurrences.server";
import { addDays, dayOf } from "#app/domain/calendar";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import { activityFields, announced, reread, signedUp } from "#tests/support/announced";
import { db, rows } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { draft, join, published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const inDays = (days: number) => addDays(dayOf(new Date()), days);
const typedDay = (day: string) => day.split("-").reverse().join("/");

const datesOf = async (slug: string) => {
  const activity = (await rows(tables.activities)).find((row) => row.slug === slug);
  return activity ? listOccurrences(db.fresh, activity.id) : [];
};

test("a leader announces a series on one page and sees all its dates", async () => {
  const { slug, leader } = await published();
  const form = await visit(paths.newActivity(slug), { as: leader });
  expect(form.status).toBe(200);
  expect(form.body).toMatch(/<option value="1701" selected/);
  const fields = activityFields({
    title: "Costura de los sábados",
    repeats: "weekly",
    count: "4",
    exceptions: typedDay(inDays(10)),
    participants: "12",
    cares: ["childcare", "food"],
  });
  const sent = await submit(paths.newActivity(slug), fields, { as: leader });
  expect(sent.status).toBe(303);
  expect(sent.location).toBe(paths.activityDates("costura-de-los-sabados"));
  const page = await text(sent.location ?? "", { as: leader });
  expect(page).toContain("La actividad está lista.");
  expect(page).toContain("3 fechas (hora de Ecuador)");
  expect(page).toContain("10:00 a 12:00");
  const list = await text(paths.organizationActivities(slug), { as: leader });
  expect(list).toContain("Costura de los sábados");
  expect(list).toContain("y 2 fechas más");
  const profile = await text(paths.organization(slug));
  expect(profile).toContain("Próximas actividades");
  expect(profile).toContain("Costura de los sábados");
});

test("the calendar of a public organization is found where its activities are; of a draft there is none", async () => {
  const organization = await published();
  const { slug, name } = organization;
  await announced(organization);
  const list = await visit(paths.organizationActivities(slug));
  expect(list.text).toContain(`Calendario de ${name}`);
  expect(list.body).toContain(`href="${paths.organizationFeed(slug)}"`);
  expect((await visit(paths.organization(slug))).body).toContain(`href="${paths.organizationFeed(slug)}"`);
  const early = await draft();
  const inside = await visit(paths.organizationActivities(early.slug), { as: early.leader });
  expect(inside.body).not.toContain(paths.organizationFeed(early.slug));
});

test("whoever announces without end is asked to wait, and nothing she typed is lost", async () => {
  const { slug, leader } = await published();
  const announce = (title: string) =>
    submit(paths.newActivity(slug), activityFields({ title }), { as: leader });
  const made: number[] = [];
  for (let n = 0; n < 30; n++) made.push((await announce(`Minga ${n}`)).status);
  expect(new Set(made)).toEqual(new Set([303]));
  const refused = await announce("Minga de más");
  expect(refused.status).toBe(429);
  expect(refused.body).toContain('value="Minga de más"');
  expect(await datesOf("minga-de-mas")).toEqual([]);
});

test("the page says what whoever means to come has to know, and no more than she may", async () => {
  const organization = await published();
  const { activity, dates, leader } = await announced(organization, {
    format: "hybrid",
    whereAudience: "signed-up",
    onlineUrl: "https://reunion.ejemplo.org/secreto",
    participants: "1",
    volunteers: "2",
    repeats: "weekly",
    count: "3",
    cares: ["childcare"],
  });
  const ana = await person("Ana");
  await signedUp(dates[0] ?? { id: 0 }, ana);
  const seen = await visit(paths.activity(activity.slug));
  expect(seen.status).toBe(200);
  expect(seen.text).toContain(organization.name);
  expect(seen.text).toContain("Participante: no quedan cupos (1 en total)");
  expect(seen.text).toContain("Voluntariado: quedan 2 cupos de 2");
  expect(seen.text).toContain("Cuidado de niñas y niños");
  expect(seen.text).toContain("Otras fechas");
  expect(seen.text).toContain("El lugar se dice a quien se inscribe.");
  expect(seen.text).not.toContain("Para quien organiza");
  expect(seen.body).not.toContain("secreto");
  expect(seen.body).not.toContain("Casa comunal");
  expect(seen.body).toContain("*Taller de costura*");
  expect(seen.body).toMatch(/Información e inscripción: https?:\/\/[^\s<]+\/actividades\//);
  const hers = await visit(paths.activity(activity.slug), { as: ana });
  expect(hers.body).toContain("https://reunion.ejemplo.org/secreto");
  expect(hers.body).toContain("Casa comunal");
  const copied = /<textarea[^>]*>([^<]*)<\/textarea>/.exec(hers.body)?.[1] ?? "";
  expect(copied).not.toContain("Casa comunal");
  const own = await text(paths.activity(activity.slug), { as: organization.leader });
  expect(own).toContain("Para quien organiza");
  expect(leader.id).toBe(organization.leader.id);
});

test("each date has its address; a day that is none of its days has none", async () => {
  const organization = await published();
  const { activity, dates } = await announced(organization, { repeats: "weekly", count: "2" });
  const second = dates[1]?.day ?? "";
  const page = await text(paths.activity(activity.slug, { fecha: second }));
  expect(page).toContain(`${Number(second.slice(8))} de `);
  for (const fecha of [inDays(4), "2026-13-40", "ayer"])
    expect((await visit(paths.activity(activity.slug, { fecha }))).status).toBe(404);
  expect((await visit(paths.activity("no-hay-tal"))).status).toBe(404);
});

const faulty: readonly (readonly [fields: Record<string, string>, sentence: string])[] = [
  [{ title: "" }, "Llene este dato."],
  [{ day: "" }, "Llene este dato."],
  [{ day: "2026-02-31" }, "Escriba una fecha que exista"],
  [{ day: inDays(-1) }, "Ese momento ya pasó."],
  [{ startTime: "25:00" }, "Escriba una hora, como 09:30."],
  [{ endTime: "09:00" }, "La hora de fin debe ser después de la de inicio."],
  [{ repeats: "weekly" }, "Diga hasta qué día se repite, o cuántas veces."],
  [{ repeats: "weekly", count: "3", until: inDays(30) }, "Deje solo uno de los dos"],
  [{ repeats: "weekly", count: "abc" }, "Escriba un número entero"],
  [{ repeats: "monthly-day", count: "100" }, "Las fechas pueden llegar hasta 24 meses"],
  [{ repeats: "weekly", count: "2", every: "0" }, "Escriba un número del 1 al 12."],
  [{ repeats: "weekly", count: "2", exceptions: "navidad" }, "No entendemos una de esas fechas."],
  [{ repeats: "weekly", count: "2", exceptions: typedDay(inDays(4)) }, "no es una de las fechas"],
  [{ repeats: "weekly", count: "1", exceptions: typedDay(inDays(3)) }, "Quitó todas las fechas."],
  [{ repeats: "rule", rule: "FREQ=DAILY" }, "Diga hasta qué día se repite"],
  [{ repeats: "rule", rule: "FREQ=DAILY;COUNT=10000" }, "hasta 120 fechas"],
  [{ repeats: "rule", rule: "FREQ=SECONDLY;COUNT=5" }, "no por horas ni minutos"],
  [{ repeats: "rule", rule: "" }, "No entendemos esa regla."],
  [{ count: "4" }, "Escribió datos de una repetición."],
  [{ rule: "FREQ=WEEKLY;COUNT=3" }, "Escribió datos de una repetición."],
  [{ repeats: "weekly", count: "2", rule: "FREQ=DAILY;COUNT=3" }, "Escribió datos de una repetición."],
  [{ canton: "" }, "Elija el cantón, o diga que es en línea."],
  [{ canton: "9999" }, "Elija un cantón de la lista."],
  [{ format: "online", onlineUrl: "http://reunion.ejemplo.org" }, "empieza con https://"],
  [{ onlineUrl: "javascript:alert(1)" }, "empieza con https://"],
  [{ participants: "muchas" }, "Escriba un número entero, o déjelo vacío"],
  [{ participants: "0" }, "Abra cupos para participantes"],
];

test.each(faulty)(
  "%o is refused with a sentence beside its field, and nothing typed is lost",
  async (fields, sentence) => {
    const { slug, leader } = await published();
    const all = activityFields({ description: "Traiga sus telas y muchas ganas.", ...fields });
    const refused = await submit(paths.newActivity(slug), all, { as: leader });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(refused.text).toContain("Hay un dato por corregir");
    expect(refused.body).toContain("Traiga sus telas y muchas ganas.");
    expect(refused.body).toContain("Casa comunal del barrio");
    for (const [name, value] of Object.entries(fields).filter(([, one]) => one !== "")) {
      if (["repeats", "format", "canton"].includes(name)) continue;
      const tag = new RegExp(`<(input|textarea)[^>]*name="${name}"[^>]*>[^<]*`).exec(refused.body)?.[0] ?? "";
      expect(tag).toContain(value);
    }
    expect(
      await rows(tables.activities).then((all) => all.filter(({ title }) => title === fields.title)),
    ).toEqual([]);
  },
);

test("an activity is repeated from one of the organization's own, and from nobody else's", async () => {
  const organization = await published();
  const { activity } = await announced(organization, {
    title: "Feria de trueque",
    cares: ["food"],
    participants: "7",
  });
  const copy = await visit(paths.newActivity(organization.slug, { copia: activity.slug }), {
    as: organization.leader,
  });
  expect(copy.text).toContain("Repetir una actividad");
  expect(copy.body).toContain('value="Feria de trueque"');
  expect(copy.body).toMatch(/name="participants"[^>]*value="7"/);
  expect(copy.body).toMatch(/name="day"[^>]*value=""/);
  const other = await published();
  const foreign = await visit(paths.newActivity(other.slug, { copia: activity.slug }), { as: other.leader });
  expect(foreign.body).not.toContain("Feria de trueque");
});

test("an edit keeps what is there, is refused where people signed up, and two at once see both texts", async () => {
  const organization = await published();
  const { leader } = organization;
  const { activity, dates } = await announced(organization, {
    repeats: "weekly",
    count: "3",
    participants: "4",
    endDay: inDays(4),
  });
  const page = await visit(paths.editActivity(activity.slug), { as: leader });
  expect(page.body).toMatch(/value="weekly"[^>]*checked|checked=""[^>]*value="weekly"/);
  expect(page.body).toMatch(new RegExp(`name="endDay"[^>]*value="${inDays(4)}"`));
  const fields = activityFields({ repeats: "weekly", count: "3", participants: "4", endDay: inDays(4) });
  const edit = (changes: Record<string, string>, version = 1) =>
    submit(paths.editActivity(activity.slug), { ...fields, ...changes, version }, { as: leader });
  expect((await edit({ title: "Taller de bordado" })).location).toBe(paths.activity(activity.slug));
  const late = await edit({ title: "Taller de tejido" });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Taller de bordado");
  expect(late.body).toContain('value="Taller de tejido"');
  expect((await reread(organization, activity.slug)).dates).toEqual(dates);
  for (const name of ["Ana", "Luz"]) await signedUp(dates[2] ?? { id: 0 }, await person(name));
  const fewer = await edit({ participants: "1" }, 2);
  expect(fewer.status).toBe(422);
  expect(fewer.text).toContain("Ya hay 2 personas en participantes en una de las fechas. Ponga 2 o más.");
  const shorter = await edit({ count: "2" }, 2);
  expect(shorter.status).toBe(422);
  expect(shorter.text).toMatch(/Hay personas inscritas el \d+ de \p{L}+ de \d{4}/u);
  expect((await datesOf(activity.slug)).length).toBe(3);
});

test("a date is moved, those who signed up are told once, and the page says whom it could not reach", async () => {
  const organization = await published();
  const { leader } = organization;
  const { activity, dates } = await announced(organization, { repeats: "weekly", count: "2" });
  const [first] = dates;
  if (!first) throw new Error("there is no date");
  const ana = await person("Ana");
  await signedUp(first, ana);
  await signedUp(first, {});
  const path = paths.activityMove(activity.slug, { fecha: first.day });
  expect((await visit(paths.activityMove(activity.slug), { as: leader })).location).toBe(path);
  expect(await text(path, { as: leader })).toContain("avisaremos, una sola vez, a 2 personas");
  const to = {
    day: inDays(5),
    startTime: "15:00",
    endTime: "17:00",
    place: "Biblioteca del barrio",
    version: 0,
  };
  const same = { ...to, day: first.day, startTime: "10:00", endTime: "12:00", place: "" };
  expect(await text((await submit(path, same, { as: leader })).location ?? "", { as: leader })).toContain(
    "no enviamos avisos",
  );
  const past = await submit(path, { ...to, day: inDays(-2) }, { as: leader });
  expect(past.status).toBe(422);
  expect(past.text).toContain("Ese momento ya pasó.");
  expect(past.body).toContain("Biblioteca del barrio");
  const moved = await submit(path, to, { as: leader });
  expect(moved.status).toBe(303);
  const after = await text(moved.location ?? "", { as: leader });
  expect(after).toContain("Movimos la fecha.");
  expect(after).toContain("Avisamos a 1 persona.");
  expect(after).toContain("No pudimos avisar a 1 persona");
  await submit(path, to, { as: leader });
  const late = await submit(path, { ...to, startTime: "14:00" }, { as: leader });
  expect(late.status).toBe(409);
  expect(late.text).toContain("15:00");
  const letters = (await rows(tables.notifications)).filter(({ kind }) => kind === "activity-moved");
  expect(letters.map(({ accountId }) => accountId)).toEqual([ana.id]);
  const page = await text(paths.activity(activity.slug, { fecha: first.day }));
  expect(page).toContain("Esta fecha se movió");
  expect(page).toContain("Biblioteca del barrio");
});

test("one date is cancelled with its reason, then all the others; sent twice nothing more happens", async () => {
  const organization = await published();
  const { leader } = organization;
  const { activity, dates } = await announced(organization, { repeats: "weekly", count: "3" });
  const fecha = dates[0]?.day ?? "";
  const one = paths.activityCancellation(activity.slug, { fecha });
  const reason = "La lluvia dañó la casa comunal.";
  const short = await submit(one, { reason: "Lluvia" }, { as: leader });
  expect(short.status).toBe(422);
  expect(short.body).toContain("Lluvia");
  expect((await submit(paths.activityCancellation(activity.slug), { reason }, { as: leader })).status).toBe(
    404,
  );
  const done = await submit(one, { reason }, { as: leader });
  expect(await text(done.location ?? "", { as: leader })).toContain("Cancelamos y avisamos");
  const twice = await submit(one, { reason }, { as: leader });
  expect(await text(twice.location ?? "", { as: leader })).toContain("Eso ya estaba cancelado");
  expect(await text(paths.activity(activity.slug, { fecha }))).toContain(reason);
  expect(await text(paths.organizationActivities(organization.slug, { ver: "canceladas" }))).toContain(
    activity.title,
  );
  const all = paths.activityCancellation(activity.slug, { todas: "si" });
  expect(await text(all, { as: leader })).toContain("2 fechas por venir");
  await submit(all, { reason: "El grupo descansa este mes." }, { as: leader });
  expect(await text(all, { as: leader })).toContain("No quedan fechas por cancelar.");
  const reasons = (await datesOf(activity.slug)).map(({ cancelledReason }) => cancelledReason);
  expect(reasons).toEqual([reason, "El grupo descansa este mes.", "El grupo descansa este mes."]);
});

test("an organization is searched, invited, answers on its page and shows as an organizer", async () => {
  const organizer = await published();
  const other = await published({ name: "Fundación Manos que Siembran" });
  const { activity } = await announced(organizer, { audience: "own" });
  const hosts = paths.activityHosts(activity.slug);
  const search = await visit(`${hosts}?q=manos+siembran`, { as: organizer.leader });
  expect(search.text).toContain("Fundación Manos que Siembran");
  await submit(hosts, { organization: other.slug }, { as: organizer.leader });
  expect(await text(hosts, { as: organizer.leader })).toContain("Espera respuesta");
  const [host] = (await rows(tables.activityHosts)).filter(({ activityId }) => activityId === activity.id);
  const answer = paths.hostAnswer(activity.slug, host?.uid ?? "");
  expect((await visit(paths.activity(activity.slug), { as: other.leader })).status).toBe(404);
  expect(await text(answer, { as: other.leader })).toContain(`¿Organizan también «${activity.title}»?`);
  expect((await submit(answer, { answer: "perhaps" }, { as: other.leader })).status).toBe(422);
  const accepted = await submit(answer, { answer: "accept" }, { as: other.leader });
  expect(await text(accepted.location ?? "", { as: other.leader })).toContain(
    "organiza también la actividad",
  );
  expect(await text(paths.activity(activity.slug), { as: other.leader })).toContain("Inscripciones");
  expect(await text(paths.activity(activity.slug), { as: organizer.leader })).toContain(other.name);
  const leaving = paths.hostRemoval(activity.slug, host?.uid ?? "");
  const seen = await visit(paths.activity(activity.slug), { as: other.leader });
  expect(seen.body).toContain(`href="${leaving}"`);
  expect((await visit(paths.activity(activity.slug), { as: organizer.leader })).body).not.toContain(leaving);
  const asked = await text(leaving, { as: other.leader });
  expect(asked).toContain(`¿Dejar de organizar «${activity.title}»?`);
  expect(asked).toContain(`Avisamos a quienes lideran ${organizer.name}`);
  expect(await text(leaving, { as: organizer.leader })).toContain(`¿Quitar a ${other.name}?`);
  await submit(leaving, {}, { as: other.leader });
  expect((await visit(paths.activity(activity.slug), { as: other.leader })).status).toBe(404);
  expect(await text(hosts, { as: organizer.leader })).toContain("Terminada");
});

test("networks staff hide an activity: its people read why, nobody else finds it", async () => {
  const organization = await published();
  const { activity } = await announced(organization);
  const noemi = await staff("networks");
  const member = await person();
  await join(member, organization, "member");
  const reason = "Pide dinero por adelantado para inscribirse.";
  expect((await submit(paths.activityHiding(activity.slug), { reason: "no" }, { as: noemi })).status).toBe(
    422,
  );
  await submit(paths.activityHiding(activity.slug), { reason }, { as: noemi });
  for (const as of [organization.leader, member, noemi])
    expect(await text(paths.activity(activity.slug), { as })).toContain(reason);
  expect((await visit(paths.activity(activity.slug))).status).toBe(404);
  expect(await text(paths.organizationActivities(organization.slug))).not.toContain(activity.title);
  expect(await text(paths.organization(organization.slug))).not.toContain(activity.title);
  await submit(paths.activityShowing(activity.slug), {}, { as: noemi });
  expect((await visit(paths.activity(activity.slug))).status).toBe(200);
});

test("a draft may announce; until its profile is public only its own people see it", async () => {
  const organization = await draft();
  const { leader, slug } = organization;
  expect(await text(paths.newActivity(slug), { as: leader })).toContain("todavía no es público");
  const sent = await submit(paths.newActivity(slug), activityFields({ title: "Primera asamblea" }), {
    as: leader,
  });
  expect((await visit(sent.location ?? "", { as: leader })).status).toBe(200);
  expect((await visit(sent.location ?? "")).status).toBe(404);
  const member = await person();
  await join(member, organization, "member");
  expect((await submit(paths.newActivity(slug), activityFields(), { as: member })).status).toBe(403);
});

test("a mark-up in the texts stays text, and an activity in English reads so", async () => {
  const organization = await published();
  const { activity } = await announced(organization, {
    title: "<script>alert(1)</script> taller",
    description: "</textarea><img src=x onerror=alert(1)> venga",
  });
  const page = await visit(paths.activity(activity.slug));
  expect(page.body).not.toContain("<script>alert(1)");
  expect(page.body).not.toContain("<img src=x");
  const ana = await person("Ana", { locale: "en" });
  expect(await text(paths.activity(activity.slug), { as: ana })).toMatch(/10:00 to 12:00 \(Ecuador time\)/);
});
