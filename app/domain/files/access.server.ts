import { and, eq, exists, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { visibleTo } from "#app/domain/organizations/visibility.server";
import { isUid } from "#app/domain/text";
import { holds, isSignedIn, type Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { claims } from "#db/schema/claims";
import { organizationDocuments } from "#db/schema/documents";
import { files } from "#db/schema/files";
import { isPublic, organizations } from "#db/schema/organizations";

/**
 * The file of that name, where the viewer may open it: a logo whoever sees the organization; a document its leaders
 * and editors and networks staff; the proof of a claim who claims and networks staff; an import nobody, for it is read
 * by the desk and never leaves.
 * `everyones` says that it is part of a public profile.
 */
export async function findReadableFile(read: Reader, viewer: Viewer, uid: string, now = new Date()) {
  if (!isUid(uid)) return undefined;
  const [file] = await read
    .select({
      id: files.id,
      purpose: files.purpose,
      mediaType: files.mediaType,
      name: files.name,
      size: files.size,
      everyones: sql<number>`case when ${exists(logoOf(read, isPublic(organizations)))} then 1 else 0 end`,
    })
    .from(files)
    .where(and(eq(files.uid, uid), readable(read, viewer, now)))
    .limit(1);
  return file && { ...file, everyones: file.everyones === 1 };
}

function readable(read: Reader, viewer: Viewer, now: Date): SQL | undefined {
  if (holds(viewer, "networks")) return ne(files.purpose, "import");
  const conditions = [and(eq(files.purpose, "logo"), exists(logoOf(read, visibleTo(viewer, now))))];
  const edited = viewer.roles.flatMap(({ organizationId, role }) =>
    role === "member" ? [] : [organizationId],
  );
  if (edited.length > 0)
    conditions.push(and(eq(files.purpose, "document"), exists(documentOf(read, edited))));
  if (isSignedIn(viewer))
    conditions.push(and(eq(files.purpose, "claim-proof"), exists(proofOf(read, viewer.id))));
  return or(...conditions);
}

const logoOf = (read: Reader, seen: SQL) =>
  read
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.logoFileId, files.id), seen));

const documentOf = (read: Reader, organizationIds: number[]) =>
  read
    .select({ id: organizationDocuments.id })
    .from(organizationDocuments)
    .where(
      and(
        eq(organizationDocuments.fileId, files.id),
        inArray(organizationDocuments.organizationId, organizationIds),
      ),
    );

const proofOf = (read: Reader, accountId: number) =>
  read
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.fileId, files.id), eq(claims.accountId, accountId)));
