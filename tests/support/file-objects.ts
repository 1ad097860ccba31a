import { eq } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import type { FilePurpose, MediaType } from "#db/schema/files";
import { tables } from "#db/schema/index";
import type { Scene } from "./cast";
import { db } from "./database";
import { pdf, picture } from "./made-files";

/** A small file of that purpose, of which nothing speaks yet. */
async function file(purpose: FilePurpose, mediaType: MediaType = "application/pdf") {
  const uid = newUid();
  const content = mediaType === "image/webp" ? await picture({ format: "webp" }) : pdf();
  const [row] = await db.tx(async (tx) => {
    const stored = await tx
      .insert(tables.files)
      .values({
        uid,
        purpose,
        mediaType,
        name: "acta.pdf",
        size: content.length,
        sha256: uid,
        createdAt: new Date(),
      })
      .returning({ id: tables.files.id, uid: tables.files.uid });
    await tx.insert(tables.fileParts).values({ fileId: stored[0]?.id ?? 0, position: 0, content });
    return stored;
  });
  if (!row) throw new Error("The file was not written.");
  return row;
}

export async function logoOf({ organization }: Scene): Promise<string> {
  const { id, uid } = await file("logo", "image/webp");
  await db.tx(async (tx) => {
    await tx
      .update(tables.organizations)
      .set({ logoFileId: id })
      .where(eq(tables.organizations.id, organization.id));
  });
  return uid;
}

/** A document of the scene's organization: its own name and that of its copy. */
export async function documentOf({ organization }: Scene) {
  const copy = await file("document");
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.organizationDocuments).values({
      uid,
      organizationId: organization.id,
      kind: "minutes",
      title: "Acta de fundación",
      issuer: "La asamblea",
      fileId: copy.id,
      createdAt: now,
      updatedAt: now,
    });
  });
  return { uid, fileUid: copy.uid };
}

/** The proof of a claim, made by that person. */
export async function proofOf({ organization }: Scene, accountId: number): Promise<string> {
  const { id, uid } = await file("claim-proof");
  await db.tx(async (tx) => {
    await tx.insert(tables.claims).values({
      uid: newUid(),
      organizationId: organization.id,
      accountId,
      proof: "Coordino el grupo desde que empezó.",
      fileId: id,
      state: "pending",
      createdAt: new Date(),
    });
  });
  return uid;
}

export const importOf = async (): Promise<string> => (await file("import", "text/csv")).uid;

export async function termOf({ organization }: Scene): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.boardTerms).values({
      uid,
      organizationId: organization.id,
      position: "coordinator",
      holder: "Rosa Canaria",
      startsOn: "2025-01-01",
      createdAt: now,
      updatedAt: now,
    });
  });
  return uid;
}

/** A requirement that everyone may see, in force for long. */
export async function requirementOf(): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.requirements).values({
      uid,
      legalForm: "informal",
      position: 900,
      title: "Un requisito de la prueba",
      detail: "Para lo que sirve este requisito.",
      validFrom: "2020-01-01",
      confirmedOn: "2020-01-01",
      createdAt: now,
      updatedAt: now,
    });
  });
  return uid;
}

export const chosenPicture = async () => ({ name: "logo.jpg", content: await picture() });
