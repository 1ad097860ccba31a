import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readChannel } from "#app/domain/channels/channels";
import type { Sought } from "#app/domain/duplicates/candidates.server";
import { tellApart } from "#app/domain/duplicates/distinction.server";
import { likelyDuplicates } from "#app/domain/duplicates/likely.server";
import { searchPairs } from "#app/domain/duplicates/pair-search.server";
import { takeMeasure } from "#app/domain/moderation/measures.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { type Viewer, visitor } from "#app/domain/viewer";
import { organizations } from "#db/schema/organizations";
import { exactPlaces } from "#db/schema/places";
import { db } from "#tests/support/database";
import { cantonId, draft, giveChannels, published } from "#tests/support/organizations";
import { asPerson, person, staff } from "#tests/support/people";

const seek = async (viewer: Viewer, sought: Partial<Sought>) =>
  (
    await likelyDuplicates(db.fresh, viewer, {
      name: "Nada que se parezca",
      acronym: null,
      cantonId: await cantonId("1701"),
      contacts: [],
      ...sought,
    })
  ).map(({ slug, reasons }) => ({ slug, reasons }));

/** The key under which a channel is compared. */
function contactOf(kind: "phone" | "mail", typed: string): string {
  const channel = readChannel(kind, typed);
  if (typeof channel === "string") throw new Error(channel);
  return channel.valueKey;
}

async function hideCanton({ id }: { readonly id: number }) {
  await db.tx(async (tx) => {
    await tx
      .insert(exactPlaces)
      .values({ organizationId: id, precision: "hidden", audience: "public", updatedAt: new Date() });
    await profileChanged(tx, id);
  });
}

test("a name, an acronym and a contact are recognized, the most telling first", async () => {
  const ana = await asPerson(await person("Ana"));
  const one = await published({ name: "Vecinas del Machángara", canton: "0201", acronym: "VDM" });
  const other = await published({ name: "Otra cosa muy distinta", canton: "0201" });
  await giveChannels(other, [["phone", "099 876 5432", "public"]]);
  const found = await seek(ana, {
    name: "Asociación Machángara de vecinas",
    acronym: "vdm",
    cantonId: await cantonId("0201"),
    contacts: [contactOf("phone", "0998765432")],
  });
  expect(found).toEqual([
    { slug: one.slug, reasons: ["name", "acronym"] },
    { slug: other.slug, reasons: ["contact"] },
  ]);
});

test("nobody learns of a profile that she may not see; staff do", async () => {
  const ana = await asPerson(await person("Ana"));
  const networks = await asPerson(await staff("networks"));
  const secret = await draft({ name: "Refugio Ñandú Azul", canton: "0202", acronym: "RNA" });
  await giveChannels(secret, [["mail", "nandu@ejemplo.org", "public"]]);
  const hidden = await published({ name: "Refugio Ñandú Verde", canton: "0202" });
  await db.tx((tx) =>
    takeMeasure(tx, networks, hidden, { kind: "hide", reason: "Pone en peligro a alguien" }),
  );
  const sought = {
    name: "Refugio Ñandú Azul Verde",
    acronym: "RNA",
    cantonId: await cantonId("0202"),
    contacts: [contactOf("mail", "nandu@ejemplo.org")],
  };
  for (const viewer of [visitor("es"), ana]) expect(await seek(viewer, sought)).toEqual([]);
  expect((await seek(networks, sought)).map(({ slug }) => slug).sort()).toEqual(
    [secret.slug, hidden.slug].sort(),
  );
  expect((await seek(await asPerson(secret.leader), sought)).map(({ slug }) => slug)).toEqual([secret.slug]);
});

test("a contact that is not for everyone tells nobody but staff whose it is", async () => {
  const { leader: _, ...organization } = await published({ name: "Telar de la Sierra", canton: "0301" });
  await giveChannels(organization, [
    ["phone", "099 111 2222", "network"],
    ["phone", "099 111 3333", "organization"],
    ["phone", "099 111 4444", "public"],
  ]);
  const verified = await asPerson((await published({ canton: "0901" })).leader);
  const networks = await asPerson(await staff("networks"));
  const at = (viewer: Viewer, typed: string) => seek(viewer, { contacts: [contactOf("phone", typed)] });
  const found = [{ slug: organization.slug, reasons: ["contact"] }];
  for (const viewer of [visitor("es"), verified])
    for (const typed of ["099 111 2222", "099 111 3333"]) expect(await at(viewer, typed)).toEqual([]);
  for (const viewer of [visitor("es"), verified, networks])
    expect(await at(viewer, "099 111 4444")).toEqual(found);
  for (const typed of ["099 111 2222", "099 111 3333"]) expect(await at(networks, typed)).toEqual(found);
});

test("asking canton after canton does not tell where an organization is that hides it", async () => {
  const ana = await asPerson(await person("Ana"));
  const networks = await asPerson(await staff("networks"));
  await published({ name: "Huerta Luminosa", acronym: "HUL", canton: "0401" });
  const hiding = await published({ name: "Cosecha Serena", acronym: "COS", canton: "0401" });
  await hideCanton(hiding);
  const cantons = await Promise.all(["0401", "0402", "0501", "1701"].map(cantonId));
  const answers = async (viewer: Viewer, sought: Partial<Sought>) =>
    Promise.all(cantons.map(async (at) => JSON.stringify(await seek(viewer, { ...sought, cantonId: at }))));
  // One letter is wrong, so that no word is shared and only those of the canton are compared.
  const [byName, byAcronym] = [{ name: "Cosechas Serenas" }, { acronym: "COS" }];
  for (const sought of [byName, byAcronym])
    for (const viewer of [visitor("es"), ana]) expect(new Set(await answers(viewer, sought)).size).toBe(1);
  // The control: whoever shows her canton is found there and nowhere else, and staff find the other one too.
  expect(new Set(await answers(ana, { acronym: "HUL" })).size).toBe(2);
  expect(new Set(await answers(ana, { name: "Huertas Luminosas" })).size).toBe(2);
  expect(new Set(await answers(networks, byAcronym)).size).toBe(2);
  expect(new Set(await answers(networks, byName)).size).toBe(2);
});

test("a canton of many names is read a handful at a time, and the loop turns between", async () => {
  const at = await cantonId("0501");
  const now = new Date();
  const many = Array.from({ length: 1_200 }, (_, n) => ({
    uid: `muchas-${n}`,
    slug: `muchas-${n}`,
    name: `Comité ${n} de la muestra`,
    nameKey: `comite ${n} de la muestra`,
    kind: "committee" as const,
    legalForm: "informal" as const,
    formedBy: "mixed" as const,
    mission: "Nos reunimos cada semana.",
    cantonId: at,
    state: "unclaimed" as const,
    createdAt: now,
    updatedAt: now,
  }));
  await db.tx(async (tx) => {
    for (let start = 0; start < many.length; start += 400)
      await tx.insert(organizations).values(many.slice(start, start + 400));
    await tx
      .update(organizations)
      .set({ name: "Sembradoras del Alba", nameKey: "sembradoras del alba" })
      .where(eq(organizations.slug, "muchas-1150"));
  });
  const networks = await asPerson(await staff("networks"));
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  const found = await seek(networks, { name: "Sembradoras del Albas", cantonId: at });
  clearInterval(turning);
  expect(found[0]?.slug).toBe("muchas-1150");
  expect(turns).toBeGreaterThan(0);
});

const search = async () => {
  const { signal } = new AbortController();
  const all = await searchPairs({ db, signal });
  return (one: { id: number }, other: { id: number }) =>
    all.find((pair) => pair.one === Math.min(one.id, other.id) && pair.other === Math.max(one.id, other.id));
};

test("the search for staff finds pairs of a canton and those that share a contact anywhere", async () => {
  const one = await published({ name: "Semillas de Paz", canton: "0701", acronym: "SDP" });
  const twin = await draft({ name: "Asociación Semilla de Paz", canton: "0701" });
  const far = await published({ name: "Semillas de Paz", canton: "0801" });
  const reachable = await published({ name: "Cometa", canton: "0901" });
  const sharing = await published({ name: "Gente de río", canton: "1001" });
  await giveChannels(reachable, [["phone", "02 234 5678", "organization"]]);
  await giveChannels(sharing, [["whatsapp", "099 234 5678", "public"]]);
  await giveChannels(sharing, [["phone", "02 234 5678", "network"]]);
  const found = await search();
  expect(found(one, twin)?.reasons).toEqual(["name"]);
  expect(found(one, far)).toBeUndefined();
  expect(found(reachable, sharing)).toMatchObject({ reasons: ["contact"], cantonId: null, likeness: 0 });
});

test("two that staff told apart, and one that is archived, are no pair any more", async () => {
  const networks = await asPerson(await staff("networks"));
  const one = await published({ name: "Puentes del Norte", canton: "1101" });
  const other = await published({ name: "Puente del Norte", canton: "1101" });
  const third = await published({ name: "Los Puentes del Norte", canton: "1101" });
  expect((await search())(one, other)).toBeDefined();
  expect(await db.tx((tx) => tellApart(tx, networks, other, one))).toBe("told-apart");
  expect(await db.tx((tx) => tellApart(tx, networks, one, other))).toBe("already");
  await db.tx((tx) =>
    takeMeasure(tx, networks, third, { kind: "archive", reason: "No existe desde hace años" }),
  );
  const found = await search();
  expect(found(one, other)).toBeUndefined();
  expect(found(one, third)).toBeUndefined();
});
