import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import { env } from "#app/env.server";
import type { Reader, Tx } from "#db/client/index";
import { type FilePurpose, fileParts, files, type MediaType } from "#db/schema/files";

/** Bytes of a part: one row of the database. */
export const partSize = 256 * 1024;

/** A file that may be kept: recognized by its content, a picture drawn anew. */
export interface NewFile {
  readonly purpose: FilePurpose;
  readonly mediaType: MediaType;
  /** As it was called on the device it came from. */
  readonly name: string;
  readonly content: Buffer;
  /** Pixels, where it is a picture. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * Whether so many more bytes fit into what the installation keeps of files (`UPLOAD_QUOTA_MB`). Asked before a file
 * is looked at; files that arrive at the same moment may pass the quota together, by no more than the process holds.
 */
export async function hasRoomFor(read: Reader, bytes: number): Promise<boolean> {
  const [row] = await read
    .select({ kept: sql<number>`cast(coalesce(sum(${files.size}), 0) as double precision)` })
    .from(files);
  return Number(row?.kept ?? 0) + bytes <= env().uploadQuotaBytes;
}

/** The part of the quota that the files of one person may take: nobody fills it alone. */
const ownShare = 0.1;

/** Whether so many more bytes fit into what is kept of the files that one person sent. */
export async function hasShareFor(read: Reader, person: Pick<Person, "id">, bytes: number): Promise<boolean> {
  const [row] = await read
    .select({ kept: sql<number>`cast(coalesce(sum(${files.size}), 0) as double precision)` })
    .from(files)
    .where(eq(files.createdBy, person.id));
  return Number(row?.kept ?? 0) + bytes <= env().uploadQuotaBytes * ownShare;
}

/** Keeps a file under a random name, in parts of 256 KB, in the transaction of what it belongs to. */
export async function storeFile(
  tx: Tx,
  { content, ...file }: NewFile,
  person: Pick<Person, "id">,
  now = new Date(),
): Promise<{ id: number; uid: string }> {
  const [stored] = await tx
    .insert(files)
    .values({
      ...file,
      uid: newUid(),
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      createdAt: now,
      createdBy: person.id,
    })
    .returning({ id: files.id, uid: files.uid });
  if (!stored) throw new Error("a file was not stored");
  for (let position = 0; position * partSize < content.length; position += 1) {
    const part = content.subarray(position * partSize, (position + 1) * partSize);
    await tx.insert(fileParts).values({ fileId: stored.id, position, content: part });
  }
  return stored;
}

/** The bytes of a file, part by part; nothing where there is none of that id. */
export async function* openFile(read: Reader, id: number): AsyncGenerator<Buffer, void, undefined> {
  for (let position = 0; ; position += 1) {
    const [part] = await read
      .select({ content: fileParts.content })
      .from(fileParts)
      .where(and(eq(fileParts.fileId, id), eq(fileParts.position, position)))
      .limit(1);
    if (!part) return;
    yield part.content;
    if (part.content.length < partSize) return;
  }
}

/** Removes a file and its bytes; whatever names it no longer does. */
export async function removeFile(tx: Tx, id: number): Promise<void> {
  await tx.delete(files).where(eq(files.id, id));
}
