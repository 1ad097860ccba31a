import { eq } from "drizzle-orm";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { choosePlace } from "#app/domain/places/choice.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import { importRows, imports } from "#db/schema/imports";
import { tables } from "#db/schema/index";
import { addPerson, type Scene } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { documentOf, logoOf } from "#tests/support/file-objects";
import { fill } from "#tests/support/full-profile";
import { importIn } from "#tests/support/import-objects";

const day = 86_400_000;
const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** The scene's organization says all that a profile can say, at some length, and keeps papers of every standing. */
export async function filledProfile(scene: Scene): Promise<void> {
  const { organization } = scene;
  const cantons = await db.fresh
    .select({ id: tables.territories.id })
    .from(tables.territories)
    .where(eq(tables.territories.level, "canton"))
    .orderBy(tables.territories.code);
  const requirements = await db.fresh
    .select({ id: tables.requirements.id })
    .from(tables.requirements)
    .where(eq(tables.requirements.legalForm, "informal"));
  await fill(
    organization,
    {
      themes: ["regularization", "gender-violence", "livelihoods", "women"],
      languages: ["es", "qu", "ecs"],
      populations: ["in-destination", "host-community", "adolescents-youth"],
      cantons: [0, 5, 40, 90, 91, 92],
      supports: ["meeting-space", "training", "legal-aid"],
      contacts: [1],
      members: [],
      claimants: [],
      requirements: [0, 1],
      documents: 1,
      terms: 2,
      flags: 0,
      measures: 0,
      questions: [],
    },
    {
      accounts: [scene.other.id],
      cantons: cantons.map(({ id }) => id),
      requirements: requirements.map(({ id }) => id),
    },
  );
  await logoOf(scene);
  await documentOf(scene);
  await addMore(organization.id);
  const someone = { id: scene.other.id, grants: [], roles: [] } as unknown as Person;
  const point = { latitude: 0.8124, longitude: -77.7171 };
  const directions = "Casa azul frente al parque, segundo piso.";
  await db.tx(async (tx) => {
    await choosePlace(
      tx,
      someone,
      organization,
      { precision: "exact", audience: "public", point, directions },
      0,
    );
    await profileChanged(tx, organization.id);
  });
}

async function addMore(organizationId: number): Promise<void> {
  const now = new Date();
  const long = { title: "Acuerdo interinstitucional de cooperación y uso compartido del espacio comunal" };
  const base = { organizationId, createdAt: now, updatedAt: now };
  await db.tx(async (tx) => {
    await tx
      .update(tables.organizations)
      .set({
        acronym: "CANARIO",
        founded: 2014,
        verifiedAt: now,
        publishedAt: new Date(now.getTime() - 200 * day),
      })
      .where(eq(tables.organizations.id, organizationId));
    for (const [kind, value] of [
      ["mail", "contacto.con.una.direccion.muy.larga@organizaciones-de-la-frontera.test"],
      ["website", "https://www.organizaciones-de-la-frontera.test/quienes-somos/nuestra-historia"],
      ["instagram", "organizaciones_frontera"],
    ] as const)
      await tx.insert(tables.organizationChannels).values({
        uid: newUid(),
        organizationId,
        kind,
        value,
        valueKey: value,
        audience: "public",
        createdAt: now,
      });
    await tx.insert(tables.organizationSupports).values({
      uid: newUid(),
      organizationId,
      side: "need",
      support: "funding",
      detail: "Para el arriendo de la sala y los materiales de las sesiones de los sábados",
      createdAt: now,
    });
    for (const [days, issuer] of [
      [-30, "Ministerio de Inclusión Económica y Social"],
      [12, "Gobierno parroquial"],
    ] as const)
      await tx.insert(tables.organizationDocuments).values({
        ...base,
        ...long,
        uid: newUid(),
        kind: "agreement",
        issuer,
        issuedOn: "2024-02-29",
        expiresOn: dateIn(days),
      });
    await tx.insert(tables.boardTerms).values({
      ...base,
      uid: newUid(),
      position: "legal-representative",
      holder: "María de los Ángeles Chicaiza Quishpe",
      startsOn: "2024-05-01",
      endsOn: dateIn(20),
    });
  });
}

/** An import whose rows are new, faulty, and like the scene's organization. */
export async function mixedImport({ organization }: Scene): Promise<string> {
  const uid = await importIn("ready");
  await db.tx(async (tx) => {
    const [one] = await tx
      .update(imports)
      .set({ rowCount: 3, errorCount: 1, duplicateCount: 1 })
      .where(eq(imports.uid, uid))
      .returning({ id: imports.id });
    const importId = one?.id ?? 0;
    const cells = ["Asociación de Mujeres Emprendedoras de la Frontera Norte", "Corta", "Salud", "Tulkán"];
    await tx.insert(importRows).values([
      {
        importId,
        row: 3,
        cells,
        errors: [
          { field: "mission", word: "too-short" },
          { field: "canton", word: "unknown-canton" },
        ],
        decision: "skip",
      },
      { importId, row: 4, cells, likely: { organizations: [organization.id], rows: [2] }, decision: "skip" },
    ]);
  });
  return uid;
}

/** Someone of another verified organization, with a claim of hers answered in every way there is. */
export async function answeredClaims({ organization, viewer }: Scene): Promise<void> {
  const now = new Date();
  await db.tx(async (tx) => {
    const accountId = viewer.id ?? (await addPerson(tx, {}, now)).id;
    for (const state of ["pending", "accepted", "rejected", "cancelled", "expired"] as const)
      await tx.insert(tables.claims).values({
        uid: newUid(),
        organizationId: organization.id,
        accountId,
        proof: "Coordino las reuniones de los sábados desde 2021; pregunte por mí en la casa comunal.",
        state,
        createdAt: now,
        decidedAt: state === "pending" ? null : now,
        answer: state === "rejected" ? "Nadie de la casa comunal le conoce. Díganos con quién hablar." : null,
      });
  });
}
