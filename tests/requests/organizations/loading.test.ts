import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { memberships } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { db } from "#tests/support/database";
import { submit, text, visit } from "#tests/support/http";
import { deliver } from "#tests/support/mail";
import { published } from "#tests/support/organizations";
import { person, staff } from "#tests/support/people";

const words = wordsFor("es");

const fields = (name: string, more: Record<string, string | readonly string[]> = {}) => ({
  name,
  kind: "collective",
  legalForm: "informal",
  formedBy: "mixed",
  mission: "Cosen y enseñan a coser a quien llega al barrio, sin cobrar.",
  themes: ["livelihoods"],
  canton: "0401",
  ...more,
});

const named = async (name: string) =>
  (await db.fresh.select().from(organizations).where(eq(organizations.name, name)).limit(1))[0];

test("staff load a profile, which everyone finds at once as unclaimed and nobody leads", async () => {
  const networks = await staff("networks");
  const sent = await submit(paths.loadOrganization(), fields("Costureras de Huaca"), {
    as: networks,
    follow: true,
  });
  expect(sent.text).toContain(words.outcomes["organization-loaded"]);
  const loaded = await named("Costureras de Huaca");
  expect(loaded?.state).toBe("unclaimed");
  expect(await text(paths.organization(loaded?.slug ?? ""))).toContain(words.organizations.states.unclaimed);
  expect(await text(paths.organizations({ q: "costureras" }))).toContain("Costureras de Huaca");
  const led = await db.fresh
    .select()
    .from(memberships)
    .where(eq(memberships.organizationId, loaded?.id ?? 0));
  expect(led).toEqual([]);
  expect(await text(paths.reviewQueue({ estado: "unclaimed" }), { as: networks })).toContain(
    "Costureras de Huaca",
  );
});

test("a likely duplicate is shown first, and loading goes on once it was found to be another", async () => {
  const networks = await staff("networks");
  const known = await published({ name: "Fundación Puentes del Carchi", canton: "0401" });
  const typed = fields("Fundacion Puentes de Carchi");
  const first = await submit(paths.loadOrganization(), typed, { as: networks });
  expect(first.status).toBe(422);
  expect(first.text).toContain(known.name);
  expect(first.body).toContain(`name="seen" value="${known.slug}"`);
  expect(await named("Fundacion Puentes de Carchi")).toBeUndefined();
  const second = await submit(paths.loadOrganization(), { ...typed, seen: known.slug }, { as: networks });
  expect(second.status).toBe(303);
  expect((await named("Fundacion Puentes de Carchi"))?.state).toBe("unclaimed");
});

test("an invited address gets one letter without a word that was typed, which leads to the claim", async () => {
  const networks = await staff("networks");
  const mail = "contacto@nadie.test";
  const sent = await submit(
    paths.loadOrganization(),
    fields("Canarias de la Frontera", { mail, mailAudience: "organization", invite: "yes" }),
    { as: networks, follow: true },
  );
  expect(sent.text).toContain(words.outcomes["organization-loaded-invited"]);
  const letter = (await deliver()).find(({ to }) => to === mail);
  const loaded = await named("Canarias de la Frontera");
  expect(letter?.links).toContain(paths.claimInvitation(loaded?.uid ?? ""));
  expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/canarias|costureras|frontera/i);
  expect(String(letter?.headers.get("list"))).toBeTruthy();
  const refusal = letter?.links.find((link) => link.startsWith("/baja/")) ?? "";
  expect((await visit(refusal)).text).toContain(words.notifications.unsubscribe.refuseTitle);
  const way = await visit(paths.claimInvitation(loaded?.uid ?? ""));
  expect(way.location).toBe(paths.organization(loaded?.slug ?? ""));
  expect(await text(paths.organization(loaded?.slug ?? ""))).not.toContain(mail);
});

test("an invitation without an address, and a wrong address, are refused with what was typed", async () => {
  const networks = await staff("networks");
  for (const mail of ["", "contacto@", "a b@c.test"]) {
    const answer = await submit(
      paths.loadOrganization(),
      fields("Nadie la cargará", { mail, invite: "yes" }),
      { as: networks },
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="Nadie la cargará"');
  }
  expect(await named("Nadie la cargará")).toBeUndefined();
});

test("only networks staff load", async () => {
  for (const someone of [await person("Ana"), await staff("admin"), await staff("trainer")]) {
    expect((await visit(paths.loadOrganization(), { as: someone })).status).toBe(403);
    expect((await submit(paths.loadOrganization(), fields("Intrusas"), { as: someone })).status).toBe(403);
  }
  expect(await named("Intrusas")).toBeUndefined();
});
