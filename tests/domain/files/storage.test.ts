import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import {
  hasRoomFor,
  hasShareFor,
  openFile,
  partSize,
  removeFile,
  storeFile,
} from "#app/domain/files/storage.server";
import { env } from "#app/env.server";
import { tables } from "#db/schema/index";
import { db, rows } from "#tests/support/database";
import { person } from "#tests/support/people";

async function whole(id: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openFile(db.fresh, id)) parts.push(part);
  return Buffer.concat(parts);
}

const paper = (content: Buffer) =>
  ({ purpose: "document", mediaType: "application/pdf", name: "acta.pdf", content }) as const;

test("a file comes back as it was, in parts of 256 KB, and leaves nothing when it is removed", async () => {
  const ana = await person();
  for (const size of [1, partSize - 1, partSize, partSize + 1, 2 * partSize, 700_000]) {
    const content = randomBytes(size);
    const { id } = await db.tx((tx) => storeFile(tx, paper(content), ana));
    expect((await whole(id)).equals(content)).toBe(true);
    const [file] = await rows(tables.files);
    expect(file).toMatchObject({
      size,
      sha256: createHash("sha256").update(content).digest("hex"),
      createdBy: ana.id,
    });
    const parts = await rows(tables.fileParts);
    expect(parts).toHaveLength(Math.ceil(size / partSize));
    expect(Math.max(...parts.map((part) => part.content.length))).toBeLessThanOrEqual(partSize);
    await db.tx((tx) => removeFile(tx, id));
    expect(await rows(tables.fileParts)).toEqual([]);
  }
});

test("there is room until the quota is full", async () => {
  const ana = await person();
  const quota = env().uploadQuotaBytes;
  expect(quota).toBe(2048 * 1024 * 1024);
  expect(await hasRoomFor(db.fresh, quota)).toBe(true);
  expect(await hasRoomFor(db.fresh, quota + 1)).toBe(false);
  await db.tx((tx) => storeFile(tx, paper(randomBytes(1000)), ana));
  expect(await hasRoomFor(db.fresh, quota - 1000)).toBe(true);
  expect(await hasRoomFor(db.fresh, quota - 999)).toBe(false);
});

test("one person fills a tenth of the quota and no more, which leaves room for others", async () => {
  const [ana, bea] = [await person(), await person()];
  const share = env().uploadQuotaBytes / 10;
  expect(await hasShareFor(db.fresh, ana, share)).toBe(true);
  expect(await hasShareFor(db.fresh, ana, share + 1)).toBe(false);
  await db.tx((tx) => storeFile(tx, paper(randomBytes(1000)), ana));
  expect(await hasShareFor(db.fresh, ana, share - 999)).toBe(false);
  expect(await hasShareFor(db.fresh, bea, share)).toBe(true);
});

test("a file outlives the account of who sent it", async () => {
  const ana = await person();
  const { id } = await db.tx((tx) => storeFile(tx, paper(randomBytes(10)), ana));
  await db.tx(async (tx) => {
    await tx.delete(tables.accounts);
  });
  expect((await rows(tables.files)).find((file) => file.id === id)?.createdBy).toBeNull();
  expect(await whole(id)).toHaveLength(10);
});
