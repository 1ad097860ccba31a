import { eq, sql } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { files } from "#db/schema/files";
import { organizations } from "#db/schema/organizations";
import { type NewFile, removeFile, storeFile } from "./storage.server";

/** Longest side of a logo, in pixels. */
export const logoSide = 512;

type Picture = Pick<NewFile, "name" | "mediaType" | "content" | "width" | "height">;

/** Outside name and size of an organization's logo; undefined where it has none. */
export async function findLogo(read: Reader, organization: { readonly logoFileId: number | null }) {
  if (organization.logoFileId === null) return undefined;
  const [row] = await read
    .select({ uid: files.uid, width: files.width, height: files.height })
    .from(files)
    .where(eq(files.id, organization.logoFileId))
    .limit(1);
  return row;
}

/** Gives the organization this logo in place of the one it had, or none. The last who saves wins: nothing is merged. */
export async function setLogo(
  tx: Tx,
  person: Person,
  organization: { readonly id: number },
  picture: Picture | undefined,
  now = new Date(),
): Promise<"set" | "removed"> {
  const [before] = await tx
    .select({ fileId: organizations.logoFileId })
    .from(organizations)
    .where(eq(organizations.id, organization.id))
    .limit(1);
  const file = picture && (await storeFile(tx, { purpose: "logo", ...picture }, person, now));
  await tx
    .update(organizations)
    .set({ logoFileId: file?.id ?? null, updatedAt: now, version: sql`${organizations.version} + 1` })
    .where(eq(organizations.id, organization.id));
  if (before?.fileId) await removeFile(tx, before.fileId);
  await profileChanged(tx, organization.id, now);
  await record(
    tx,
    person,
    "organization.edit",
    { kind: "organization", id: organization.id, organizationId: organization.id },
    { fields: ["logo"], now },
  );
  return file ? "set" : "removed";
}
