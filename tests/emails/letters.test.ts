import { expect, test } from "vitest";
import type { LetterFacts } from "#app/domain/notifications/letter-facts";
import { renderLetter } from "#app/domain/notifications/rendering.server";
import { dictionaries } from "#app/locales/dictionary";
import { type NotificationKind, notificationKinds } from "#db/schema/notifications";
import type { Detail, Frame } from "#emails/_components/letter";

const canary = "Colectivo Canario";
const organization = {
  organization: canary,
  slug: "colectivo-canario",
  reason: "Falta la misión del canario",
};
const grant = {
  facts: {
    person: "Persona Canaria",
    own: false,
    accountUid: "uid-canario",
    role: "Rol canario",
    office: "Oficina Canaria",
    until: "1 de enero",
  },
};
const token = { token: "t0ken" };
const activity = { title: "Taller del canario", slug: "taller-del-canario" };
const signUp = { ...activity, day: "2027-06-14", when: "14 de canarios", token: null };

const facts: LetterFacts = {
  "address-verification": token,
  "address-already-registered": {},
  "password-reset": token,
  "password-changed": {},
  "calendar-feed-made": {},
  "account-deleted": {},
  "mail-change-confirmation": token,
  "mail-changed": {},
  "second-factor-changed": { change: "removed" },
  "organization-submitted": organization,
  "organization-published": organization,
  "organization-returned": organization,
  "document-expiring": { ...organization, document: "Estatuto del canario", day: "3 de marzo de 2027" },
  "board-term-ending": { ...organization, position: "Presidencia", day: "3 de marzo de 2027" },
  "organizations-merged": { ...organization, absorbed: "Otro canario" },
  "organization-warned": organization,
  "organization-hidden": organization,
  "organization-shown": organization,
  "organization-archived": organization,
  "grant-requested": grant,
  "grant-given": grant,
  "grant-revoked": grant,
  "claim-invitation": { uid: "muestra" },
  "claim-accepted": organization,
  "claim-rejected": organization,
  "freshness-question": { ...organization, ...token },
  "membership-invitation": token,
  "join-requested": { ...organization, uid: "uid-canario", person: "Persona Canaria" },
  "join-accepted": organization,
  "join-rejected": { organization: canary, reply: "Respuesta canaria" },
  "member-joined": { ...organization, person: "Persona Canaria" },
  "role-changed": { ...organization, role: "Rol canario" },
  "membership-ended": { organization: canary, slug: "colectivo-canario", reason: "Motivo canario" },
  "handover-offered": { ...organization, uid: "uid-canario", person: "Persona Canaria" },
  "handover-answered": { ...organization, person: "Persona Canaria", answer: "rejected" },
  "cohosting-offered": { ...activity, organization: canary, asked: "Otro canario", uid: "uid-canario" },
  "cohosting-answered": { ...activity, organization: canary, answer: "accepted" },
  "cohosting-ended": { ...activity, organization: canary },
  "sign-up-received": { ...signUp, waiting: true },
  "sign-up-link": token,
  "sign-up-moved-up": { ...signUp, ...token },
  "activity-moved": { ...signUp, before: "13 de canarios" },
  "activity-cancelled": { ...signUp, ...token, reason: "Motivo canario", all: false },
  "activity-hidden": { ...organization, title: "Taller del canario" },
  announcement: {
    ...organization,
    uid: "uid-canario",
    title: "Anuncio canario",
    body: "Vengan\n\n- canarios",
  },
};

const frame = (locale: Frame["locale"], detail: Detail): Frame => ({
  locale,
  detail,
  words: dictionaries[locale].letters,
  origin: "https://sitio.test",
  name: "Rosa Nombre",
  footer: "optional",
  unsubscribeUrl: "https://sitio.test/baja/secreto",
});

const render = (kind: NotificationKind, locale: Frame["locale"], detail: Detail) =>
  renderLetter(kind, frame(locale, detail), facts[kind]);

const every = notificationKinds.flatMap((kind) =>
  (["es", "en"] as const).flatMap((locale) =>
    (["detailed", "discreet"] as const).map((detail) => ({ kind, locale, detail })),
  ),
);

test.each(every)("$kind in $locale, $detail: subject, text, small, nothing from elsewhere", async (one) => {
  const { subject, html, text } = await render(one.kind, one.locale, one.detail);
  expect(subject.trim()).not.toBe("");
  expect(html).toContain(`<html dir="ltr" lang="${one.locale}"`);
  expect(html.match(/lang="(?!es"|en")/g)).toBeNull();
  expect(html.match(new RegExp(`lang="${one.locale === "es" ? "en" : "es"}"`))).toBeNull();
  expect(html).not.toMatch(/<img|<script|<link|@import|url\(|\ssrc=|background="/i);
  expect(Buffer.byteLength(html)).toBeLessThan(10 * 1024);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(1);
  for (const href of links) expect(href).toMatch(/^https:\/\/sitio\.test\//);
  expect(text).toContain(subject);
  expect(text).toContain("https://sitio.test/baja/secreto");
  for (const href of links) expect(text).toContain(href);
  expect(text).not.toMatch(/undefined|\[object|<\w/);
  expect(html).toContain("prefers-color-scheme: dark");
});

const telling =
  /canari|tejido|organiza|colectivo|perfil|profile|directori|publica|publish|permiso|grant|oficina|office|oim|iom|\bred(es)?\b|network|movilidad|formaci|training|rosa/i;

test.each(every.filter(({ detail }) => detail === "discreet"))(
  "$kind in $locale, discreet: tells nothing of what it is about",
  async ({ kind, locale }) => {
    const { subject, html, text } = await render(kind, locale, "discreet");
    expect(subject).toBe(locale === "es" ? "Tiene un aviso" : "You have a notice");
    const said = `${text}\n${html.replace(/<style>[^<]*<\/style>/, "").replace(/<[^>]*>/g, " ")}`;
    expect(said).not.toMatch(telling);
    expect(html).not.toMatch(/canari|tejido|organizaciones|gestion/i);
  },
);

test.each(["organization-published", "grant-requested"] as const)(
  "%s, detailed, does tell: the canary sings",
  async (kind) => {
    const { text } = await render(kind, "es", "detailed");
    expect(text).toMatch(/canari/i);
    expect(text).toMatch(telling);
  },
);

test("what someone typed is text in the letter and one line in the subject", async () => {
  const wild = { organization: 'A\r\nBcc: x@y.z <b onload="1">', slug: "a", reason: "r" };
  const { subject, html } = await renderLetter("organization-published", frame("es", "detailed"), wild);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain("<b onload");
  expect(html).toContain("&lt;b onload");
});

test("the lines of an announcement are lines in the letter and in its text", async () => {
  const { text } = await render("announcement", "es", "detailed");
  expect(text).toMatch(/Vengan\n\n- canarios/);
});

test.each(["sign-up-moved-up", "activity-cancelled"] as const)(
  "%s to someone without an account leads to her own link, which does not name the activity",
  async (kind) => {
    const { html } = await render(kind, "es", "discreet");
    expect(html).toContain('href="https://sitio.test/actividades/actividad/cancelar/t0ken"');
    expect(html).not.toContain("/mis/avisos");
  },
);

test("who was removed is led to her page with the reason, or home where she may not open it", async () => {
  const ended = (slug: string | null) =>
    renderLetter("membership-ended", frame("es", "detailed"), { ...facts["membership-ended"], slug });
  const page = 'href="https://sitio.test/organizaciones/colectivo-canario/mi-membresia"';
  expect((await ended("colectivo-canario")).html).toContain(page);
  const home = await ended(null);
  expect(home.html).not.toContain("mi-membresia");
  expect(home.html).toContain("Ir a Tejido");
});

test("each letter has a sample for its preview", async () => {
  const modules = import.meta.glob<{ default: { PreviewProps: Frame } }>("/emails/*.tsx");
  expect(Object.keys(modules)).toHaveLength(notificationKinds.length);
  for (const load of Object.values(modules)) expect((await load()).default.PreviewProps.words).toBeDefined();
});

test.each(["es", "en"] as const)(
  "in %s, that a secret address was made leads to where it is taken away, and discreetly says nothing of it",
  async (locale) => {
    const told = await renderLetter("calendar-feed-made", frame(locale, "detailed"), {});
    expect(told.subject).toMatch(/calendar/i);
    expect(told.html).toContain('href="https://sitio.test/mis/calendario/baja"');
    const discreet = await renderLetter("calendar-feed-made", frame(locale, "discreet"), {});
    expect(`${discreet.subject} ${discreet.html}`).not.toMatch(/calendar/i);
    expect(discreet.html).toContain('href="https://sitio.test/mis/avisos"');
  },
);

test.each([
  ["taller-del-canario", "/actividades/taller-del-canario/organizadoras"],
  [null, "/inicio"],
] as const)("that organizing together ended leads to what its reader may open (%s)", async (slug, path) => {
  const ended = { ...facts["cohosting-ended"], slug };
  const told = await renderLetter("cohosting-ended", frame("es", "detailed"), ended);
  expect(told.text).toContain(canary);
  expect(told.html).toContain(`href="https://sitio.test${path}"`);
  const discreet = await renderLetter("cohosting-ended", frame("es", "discreet"), ended);
  expect(`${discreet.subject} ${discreet.text}`).not.toContain(canary);
  expect(discreet.html).not.toContain("taller-del-canario");
});
