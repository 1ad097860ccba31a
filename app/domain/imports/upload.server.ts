import { record } from "#app/domain/audit/log.server";
import { type NewFile, storeFile } from "#app/domain/files/storage.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { imports } from "#db/schema/imports";

/** Keeps a table of organizations as it came; nothing of it is read yet. */
export async function uploadImport(
  tx: Tx,
  person: Person,
  file: Omit<NewFile, "purpose">,
  now = new Date(),
): Promise<{ id: number; uid: string }> {
  const { id: fileId } = await storeFile(tx, { purpose: "import", ...file }, person, now);
  const [written] = await tx
    .insert(imports)
    .values({
      uid: newUid(),
      fileId,
      fileName: file.name,
      state: "uploaded",
      createdAt: now,
      createdBy: person.id,
    })
    .returning({ id: imports.id, uid: imports.uid });
  if (!written) throw new Error("an import was not written");
  await record(tx, person, "imports.upload", { kind: "import", id: written.id }, { role: "networks", now });
  return written;
}
