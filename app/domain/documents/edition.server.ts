import { and, eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { type NewFile, removeFile, storeFile } from "#app/domain/files/storage.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { organizationDocuments } from "#db/schema/documents";
import type { DocumentData } from "./document.schema";
import type { DocumentRecord } from "./documents.server";
import { forgetReminders, planReminders } from "./reminders.server";

type Copy = Omit<NewFile, "purpose"> | undefined;

const fieldNames = [
  "kind",
  "title",
  "issuer",
  "issuedOn",
  "expiresOn",
] as const satisfies (keyof DocumentData)[];

/** Keeps a document of the organization, with its copy where there is one, and plans when to remind of its end. */
export async function addDocument(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  data: DocumentData,
  copy: Copy,
  now = new Date(),
): Promise<"added"> {
  const file = copy && (await storeFile(tx, { purpose: "document", ...copy }, person, now));
  const [written] = await tx
    .insert(organizationDocuments)
    .values({
      ...data,
      uid: newUid(),
      organizationId: organization.id,
      fileId: file?.id ?? null,
      createdAt: now,
      createdBy: person.id,
      updatedAt: now,
    })
    .returning({ id: organizationDocuments.id });
  if (!written) throw new Error("a document was not stored");
  await planReminders(tx, { id: written.id, expiresOn: data.expiresOn }, now);
  await record(
    tx,
    person,
    "document.add",
    { kind: "document", id: written.id, organizationId: organization.id },
    { now },
  );
  return "added";
}

/**
 * Changes a document that still is of that version; a new copy takes the place of the old one, `dropFile` leaves it
 * without. "stale" where someone else saved in between, or removed it.
 */
export async function editDocument(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  stored: DocumentRecord,
  edition: DocumentData & { readonly version: number; readonly dropFile: boolean },
  copy: Copy,
  now = new Date(),
): Promise<"edited" | "stale"> {
  const { version, dropFile, ...data } = edition;
  const fields: string[] = fieldNames.filter((name) => stored[name] !== data[name]);
  if (copy || (dropFile && stored.fileId !== null)) fields.push("file");
  const [written] = await tx
    .update(organizationDocuments)
    .set({ ...data, updatedAt: now, version: sql`${organizationDocuments.version} + 1` })
    .where(and(eq(organizationDocuments.id, stored.id), eq(organizationDocuments.version, version)))
    .returning({ fileId: organizationDocuments.fileId });
  if (!written) return "stale";
  if (fields.includes("file")) {
    const file = copy && (await storeFile(tx, { purpose: "document", ...copy }, person, now));
    await tx
      .update(organizationDocuments)
      .set({ fileId: file?.id ?? null })
      .where(eq(organizationDocuments.id, stored.id));
    if (written.fileId !== null) await removeFile(tx, written.fileId);
  }
  await planReminders(tx, { id: stored.id, expiresOn: data.expiresOn }, now);
  await record(
    tx,
    person,
    "document.edit",
    { kind: "document", id: stored.id, organizationId: organization.id },
    { fields, now },
  );
  return "edited";
}

/** Removes a document, its copy and its reminders; "gone" where someone else did before. */
export async function removeDocument(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  { id }: Pick<DocumentRecord, "id">,
  now = new Date(),
): Promise<"removed" | "gone"> {
  const [removed] = await tx
    .delete(organizationDocuments)
    .where(eq(organizationDocuments.id, id))
    .returning({ fileId: organizationDocuments.fileId });
  if (!removed) return "gone";
  if (removed.fileId !== null) await removeFile(tx, removed.fileId);
  await forgetReminders(tx, id);
  await record(
    tx,
    person,
    "document.remove",
    { kind: "document", id, organizationId: organization.id },
    { now },
  );
  return "removed";
}
