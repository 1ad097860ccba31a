import { and, asc, eq, sql } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { organizationDocuments } from "#db/schema/documents";
import { files } from "#db/schema/files";

const columns = {
  id: organizationDocuments.id,
  uid: organizationDocuments.uid,
  kind: organizationDocuments.kind,
  title: organizationDocuments.title,
  issuer: organizationDocuments.issuer,
  issuedOn: organizationDocuments.issuedOn,
  expiresOn: organizationDocuments.expiresOn,
  version: organizationDocuments.version,
  fileId: organizationDocuments.fileId,
  fileUid: files.uid,
  fileName: files.name,
  fileType: files.mediaType,
  fileSize: files.size,
};

/** The documents of an organization, those that end first before the others. For who may read them. */
export function listDocuments(read: Reader, organizationId: number) {
  return read
    .select(columns)
    .from(organizationDocuments)
    .leftJoin(files, eq(files.id, organizationDocuments.fileId))
    .where(eq(organizationDocuments.organizationId, organizationId))
    .orderBy(
      sql`case when ${organizationDocuments.expiresOn} is null then 1 else 0 end`,
      asc(organizationDocuments.expiresOn),
      asc(organizationDocuments.id),
    );
}

export type DocumentRecord = Awaited<ReturnType<typeof listDocuments>>[number];

/** One of the organization's documents; undefined where it has none of that name. */
export async function findDocument(
  read: Reader,
  organizationId: number,
  uid: string,
): Promise<DocumentRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select(columns)
    .from(organizationDocuments)
    .leftJoin(files, eq(files.id, organizationDocuments.fileId))
    .where(and(eq(organizationDocuments.organizationId, organizationId), eq(organizationDocuments.uid, uid)))
    .limit(1);
  return row;
}
