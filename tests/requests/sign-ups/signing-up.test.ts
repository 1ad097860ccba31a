import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { letterToken } from "#app/domain/sign-ups/link.server";
import { paths } from "#app/paths";
import { activityCares, occurrences } from "#db/schema/activities";
import { notifications } from "#db/schema/notifications";
import { signUps } from "#db/schema/sign-ups";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { stranger, submit, text, visit } from "#tests/support/http";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { enroll, listed } from "#tests/support/sign-ups";
import { stops } from "#tests/support/stopping";

const dateWith = async (participant: number | null, facts: object = {}) =>
  activity({ organization: await published(), places: { participant }, ...facts });

/** The secret that a form was given. */
const tokenIn = (body: string) => /name="token" value="([\w-]{43})"/.exec(body)?.[1] ?? "";

test("someone with an account signs up with one button, and the panel's words follow her", async () => {
  const date = await dateWith(1);
  const { slug } = date.activity;
  const [ana, luz] = [await person("Ana"), await person("Luz")];
  const page = await text(paths.signUp(slug), { as: ana });
  expect(page).toContain("Inscribirme");
  expect(page).not.toContain("Su nombre");
  const entered = await submit(paths.signUp(slug), {}, { as: ana });
  expect([entered.status, entered.location]).toEqual([
    303,
    paths.activity(slug, { fecha: date.occurrence.day }),
  ]);
  expect(await text(paths.signUp(slug), { as: ana })).toContain("Usted tiene un cupo.");
  expect(await text(paths.signUp(slug), { as: luz })).toContain("Entrar en la lista de espera");
  await submit(paths.signUp(slug), {}, { as: luz });
  expect(await text(paths.signUp(slug), { as: luz })).toContain(
    "Usted está en el lugar 1 de la lista de espera",
  );
  const mine = await text(paths.ownActivities(), { as: luz });
  expect(mine).toContain(date.activity.title);
  expect(mine).toContain("En lista de espera, lugar 1");

  const question = await text(paths.signUpWithdrawal(slug), { as: ana });
  expect(question).toContain("pasa a la primera persona de la lista de espera");
  expect((await submit(paths.signUpWithdrawal(slug), {}, { as: ana })).status).toBe(303);
  expect(await text(paths.ownActivities(), { as: luz })).toContain("Con cupo");
  expect(await text(paths.signUpWithdrawal(slug), { as: ana })).toContain("no tiene una inscripción");
});

test("someone without an account comes back by her link, which is shown, sent and good for giving her place back", async () => {
  const date = await dateWith(1);
  const { slug } = date.activity;
  const luz = stranger();
  const form = await visit(paths.signUp(slug), { as: luz });
  expect(form.text).toContain("Sin un correo confirmado no podemos avisarle");
  const fields = { name: "Luz", mail: "luz.link@personas.test", phone: "", token: tokenIn(form.body) };
  const entered = await submit(paths.signUp(slug), fields, { as: luz });
  expect([entered.status, entered.location]).toEqual([303, paths.signUpLink(slug, fields.token)]);
  const twice = await submit(paths.signUp(slug), fields, { as: luz });
  expect(twice.location).toBe(entered.location);
  expect(await listed(date)).toHaveLength(1);

  const held = await visit(entered.location ?? "");
  expect(held.headers["cache-control"]).toContain("no-store");
  expect(held.body).toContain('content="noindex"');
  expect(held.text).toContain("Tiene un cupo");
  expect(held.text).toContain("Casa comunal del barrio");
  expect(held.text).toContain("Ábralo desde ahí y confirme su dirección");
  expect(held.text).not.toContain("Confirmo que este correo es mío");
  expect(held.text).not.toContain("luz.link@personas.test");

  const byLetter = paths.signUpLink(slug, letterToken(fields.token));
  expect((await visit(byLetter)).text).toContain("Confirmo que este correo es mío");
  const confirmed = async () => (await listed(date))[0]?.mailConfirmedAt ?? null;
  await submit(entered.location ?? "", { act: "confirm" });
  expect(await confirmed()).toBeNull();
  await submit(byLetter, { act: "confirm" });
  expect(await confirmed()).toBeInstanceOf(Date);
  expect((await visit(byLetter)).text).toContain("Si algo cambia, le avisamos por correo");

  const asking = paths.signUpLink(slug, letterToken(fields.token), { retirar: "si" });
  const before = (await visit(byLetter)).body;
  expect(before).toContain(`href="${asking}"`);
  expect(before).not.toContain('value="withdraw"');
  const question = await visit(asking);
  expect(question.text).toContain("Si se retira, su cupo pasa a otra persona.");
  expect(question.body).toContain('value="withdraw"');
  expect(question.body).toContain(`href="${byLetter}"`);
  expect((await listed(date))[0]?.state).toBe("confirmed");
  expect((await submit(byLetter, { act: "withdraw" })).status).toBe(303);
  const after = await visit(asking);
  expect(after.text).toContain("Se retiró");
  expect(after.body).not.toContain('value="withdraw"');
  expect((await listed(date))[0]?.state).toBe("withdrawn");
});

test("what organizers keep for those who sign up is told by link once her mail is confirmed", async () => {
  const date = await dateWith(9, { whereAudience: "signed-up", onlineUrl: "https://reunion.test/sala" });
  const { slug } = date.activity;
  const linkOf = async (fields: { name: string; mail: string }) => {
    const browser = stranger();
    const token = tokenIn((await visit(paths.signUp(slug), { as: browser })).body);
    await submit(paths.signUp(slug), { ...fields, phone: "", token }, { as: browser });
    return token;
  };
  const nameless = await text(paths.signUpLink(slug, await linkOf({ name: "Cualquiera", mail: "" })));
  const luz = await linkOf({ name: "Luz", mail: "luz.where@personas.test" });
  const before = await text(paths.signUpLink(slug, luz));
  for (const page of [nameless, before]) {
    expect(page).toContain("Tiene un cupo");
    expect(page).not.toContain("Casa comunal");
    expect(page).not.toContain("reunion.test");
  }
  expect(nameless).toContain("Pregunte a quien organiza dónde es");
  expect(before).toContain("Confirme su correo para leer dónde es");
  await submit(paths.signUpLink(slug, letterToken(luz)), { act: "confirm" });
  const after = await text(paths.signUpLink(slug, luz));
  for (const words of ["Casa comunal del barrio", "https://reunion.test/sala"])
    expect(after).toContain(words);
  expect(after).not.toContain("Confirme su correo");

  await stops["staff hid the activity"](date);
  const hidden = await text(paths.signUpLink(slug, luz, { retirar: "si" }));
  expect(hidden).not.toContain("Casa comunal");
  expect(hidden).not.toContain("reunion.test");
  expect(hidden).toContain("Retirar mi inscripción");
  await submit(paths.signUpLink(slug, luz), { act: "withdraw" });
  expect(await text(paths.signUpLink(slug, luz))).toContain("Se retiró");
});

test("where a date is stays unsaid by link while its organization does not stand, open as the place was", async () => {
  for (const stop of Object.values(stops)) {
    const date = await dateWith(9);
    const browser = stranger();
    const path = paths.signUp(date.activity.slug);
    const token = tokenIn((await visit(path, { as: browser })).body);
    await submit(path, { name: "Luz", mail: "", phone: "", token }, { as: browser });
    const here = paths.signUpLink(date.activity.slug, token);
    expect(await text(here)).toContain("Casa comunal");
    await stop(date);
    const page = await text(here);
    expect(page).toContain("Esta actividad no se muestra por ahora");
    for (const words of ["Casa comunal", "Ver la actividad"]) expect(page).not.toContain(words);
  }
});

test("a date that asks for an account leads back to it from both doors", async () => {
  const date = await dateWith(9, { signUpMode: "account" });
  const { slug } = date.activity;
  const volver = paths.signUp(slug, { fecha: date.occurrence.day });
  for (const page of [paths.activity(slug), paths.signUp(slug)]) {
    const { body } = await visit(page);
    for (const door of [paths.signIn({ volver }), paths.registration({ volver })])
      expect(body).toContain(`href="${door}"`);
  }
});

test("a link that opens nothing explains itself with 404, and no proof can be guessed", async () => {
  const { activity: of } = await dateWith(1);
  for (const token of ["x", "a".repeat(43), `${"a".repeat(43)}.${"0".repeat(32)}`]) {
    const answer = await visit(paths.signUpLink(of.slug, token));
    expect(answer.status).toBe(404);
    expect(answer.text).toContain("Este enlace no sirve");
    expect((await submit(paths.signUpLink(of.slug, token), { act: "withdraw" })).status).toBe(404);
  }
});

test("what is wrong is said beside the field, and nothing typed is lost", async () => {
  const date = await dateWith(9);
  const { slug } = date.activity;
  await db.tx(async (tx) => {
    for (const care of ["childcare", "food"] as const)
      await tx.insert(activityCares).values({ activityId: date.activity.id, care });
  });
  const typed = {
    name: "",
    mail: "luz(arroba)",
    phone: "99",
    needs: ["childcare", "transport"],
    children: "",
  };
  const refused = await submit(paths.signUp(slug), typed);
  expect(refused.status).toBe(422);
  for (const sentence of ["Llene este dato", "nombre@ejemplo.org", "099 123 4567", "Escriba cuántas niñas"])
    expect(refused.text).toContain(sentence);
  expect(refused.body).toContain('value="luz(arroba)"');
  expect(refused.text).not.toContain("Transporte");

  const kept = { ...typed, name: "Luz", mail: "", phone: "099 123 4567", children: "2" };
  expect((await submit(paths.signUp(slug), kept)).status).toBe(303);
  const [row] = await listed(date);
  expect(row).toMatchObject({ needs: ["childcare"], children: 2, phone: "+593991234567", mail: null });
});

/** Everything that whoever signs up without an account is answered, apart from the secret of her own link. */
async function answersTo(date: Awaited<ReturnType<typeof dateWith>>, said: object) {
  const browser = stranger();
  const path = paths.signUp(date.activity.slug);
  const token = tokenIn((await visit(path, { as: browser })).body);
  const send = () => submit(path, { name: "Luz", mail: "", phone: "", token, ...said }, { as: browser });
  const masked = (text: string) => text.replaceAll(token, "TOKEN");
  const first = await send();
  const page = await visit(first.location ?? path, { as: browser });
  const twice = await send();
  const told = (answer: typeof first) => ({
    status: answer.status,
    location: masked(answer.location ?? ""),
    headers: Object.keys(answer.headers).toSorted(),
    cookies: (answer.headers["set-cookie"] ?? []).map((cookie) => cookie.split("=")[0]),
    body: masked(answer.body),
  });
  return { answers: [first, page, twice].map(told), token };
}

test("a mail or a telephone that is on the list is answered like any other, and its letter opens her own link", async () => {
  const date = await dateWith(9);
  const known = [
    { mail: "luz.known@personas.test" },
    { phone: "099 123 4567" },
    { mail: "both.known@personas.test", phone: "098 765 4321" },
  ];
  const unknown = [
    { mail: "luz.other@personas.test" },
    { phone: "099 765 4321" },
    { mail: "both.other@personas.test", phone: "098 123 4567" },
  ];
  for (const [n, contact] of known.entries()) {
    const before = await answersTo(date, contact);
    const again = await answersTo(date, contact);
    const other = await answersTo(date, unknown[n] ?? {});
    expect(again.token).not.toBe(before.token);
    expect(again.answers).toEqual(other.answers);
    expect(again.answers).toEqual(before.answers);
    expect(again.answers.map(({ status }) => status)).toEqual([303, 200, 303]);
    expect(again.answers[0]?.location).toBe(paths.signUpLink(date.activity.slug, "TOKEN"));
    expect(again.answers[1]?.body).toContain("TOKEN");
  }
  expect(await listed(date)).toHaveLength(9);
  const letters = await db.fresh.select().from(notifications).where(eq(notifications.kind, "sign-up-link"));
  const ids = (await listed(date)).flatMap(({ id, mail }) => (mail === null ? [] : id));
  expect(ids.map((id) => letters.filter(({ params }) => params.signUpId === id).length)).toEqual(
    ids.map(() => 1),
  );
  expect(letters.every(({ params, sealed }) => !("token" in params) && sealed !== null)).toBe(true);
});

test("the comparison of those answers sees one sentence, and one place in the line, that is another", async () => {
  const date = await dateWith(1);
  const contact = { phone: "097 111 2222" };
  const placed = await answersTo(date, contact);
  const [waits, next] = [await answersTo(date, contact), await answersTo(date, contact)];
  expect(waits.answers).not.toEqual(placed.answers);
  expect(next.answers).not.toEqual(waits.answers);
  const nameless = await answersTo(date, { ...contact, name: "" });
  expect(nameless.answers.map(({ status }) => status)).toContain(422);
});

test("a date that takes nobody says why instead of a form, and refuses what is sent all the same", async () => {
  const cases = [
    [{ startsAt: new Date(Date.now() - 1000) }, "ya empezó"],
    [{ signUpMode: "none" }, "No hace falta inscribirse"],
    [{ signUpMode: "account" }, "necesita una cuenta"],
  ] as const;
  for (const [facts, sentence] of cases) {
    const date = await dateWith(9, facts);
    const page = await visit(paths.signUp(date.activity.slug));
    expect(page.text).toContain(sentence);
    expect(page.body).not.toContain('name="name"');
    const sent = await submit(paths.signUp(date.activity.slug), { name: "Luz" });
    expect(sent.status).toBe(303);
    expect(await listed(date)).toEqual([]);
  }
});

test("the date of the address is the one that is meant; an unknown one is not found", async () => {
  const date = await dateWith(9);
  const { slug } = date.activity;
  const ana = await person();
  expect((await visit(paths.signUp(slug, { fecha: "2020-01-01" }), { as: ana })).status).toBe(404);
  expect((await visit(paths.signUp(slug, { fecha: "mañana" }), { as: ana })).status).toBe(404);
  expect((await visit(paths.signUp(slug, { fecha: date.occurrence.day }), { as: ana })).status).toBe(200);
});

test("what someone signed up for has pages: what comes first, and each part under its own heading", {
  timeout: 60_000,
}, async () => {
  const organization = await published();
  const ana = await person("Ana");
  const later = new Date(Date.now() + 3_600_000);
  const dates = [];
  for (let n = 0; n < 52; n++)
    dates.push(
      await activity({ organization, title: `Taller ${n}`, startsAt: new Date(later.getTime() + n) }),
    );
  for (const date of dates) await enroll(ana, date);
  const over = dates.slice(0, 3).map(({ occurrence }) => occurrence.id);
  const past = new Date(Date.now() - 86_400_000);
  await db.tx((tx) =>
    tx.update(occurrences).set({ startsAt: past, endsAt: past }).where(inArray(occurrences.id, over)),
  );
  const first = await text(paths.ownActivities(), { as: ana });
  expect(first).toContain("Lo que viene");
  expect(first).toContain("Lo que pasó");
  expect(first).toContain("Página 1 de 2");
  expect(first).toContain("Taller 0");
  const second = await text(paths.ownActivities({ pagina: 2 }), { as: ana });
  for (const words of ["Lo que viene", "No tiene nada por venir"]) expect(second).not.toContain(words);
  for (const words of ["Lo que pasó", "Taller 1", "Taller 2"]) expect(second).toContain(words);
  const few = await person();
  await enroll(few, await dateWith(9));
  expect(await text(paths.ownActivities(), { as: few })).not.toContain("Página");
});

test("one person signs up for as many activities as she likes", async () => {
  const ana = await person("Ana");
  for (let n = 0; n < 8; n++) {
    const date = await dateWith(9);
    await visit(paths.signUp(date.activity.slug), { as: ana });
    expect((await submit(paths.signUp(date.activity.slug), {}, { as: ana })).status).toBe(303);
    expect(await listed(date)).toHaveLength(1);
  }
});

test("forty people sign up from one room's connection; a script without cookies does not", async () => {
  const date = await dateWith(null);
  const came: number[] = [];
  for (let n = 0; n < 40; n++) {
    const browser = stranger();
    await visit(paths.signUp(date.activity.slug), { as: browser });
    came.push(
      (await submit(paths.signUp(date.activity.slug), { name: `Persona ${n}` }, { as: browser })).status,
    );
  }
  expect(new Set(came)).toEqual(new Set([303]));
  const script: number[] = [];
  for (let n = 0; n < 12; n++)
    script.push((await submit(paths.signUp(date.activity.slug), { name: `Robot ${n}` })).status);
  expect(script.at(-1)).toBe(429);
  const all = await db.fresh.select().from(signUps).where(eq(signUps.occurrenceId, date.occurrence.id));
  expect(all.length).toBeLessThan(52);
}, 90_000);
