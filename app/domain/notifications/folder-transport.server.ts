import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Env } from "#app/env.server";
import { mailFolder } from "./mailbox.server";
import { message, type Outgoing, type Transport } from "./message";

/**
 * Letters as `.eml` files in the data folder, named by their row: a second attempt overwrites the first.
 * In the demonstration each has a `.json` beside it, from which the local mailbox is read.
 */
export function folderTransport(env: Env): Transport {
  const folder = mailFolder(env);
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      const composed = await composer.sendMail(message(letter));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await write(folder, `${letter.uid}.eml`, composed.message as Buffer);
      if (env.mode === "demo") await write(folder, `${letter.uid}.json`, JSON.stringify(summary(letter)));
    },
    close: () => composer.close(),
  };
}

const summary = ({ to, subject, text, date }: Outgoing) => ({ to: to.address, subject, text, date });

/** Writes a file that is either whole or not there. */
async function write(folder: string, name: string, content: string | Buffer): Promise<void> {
  const unfinished = join(folder, `.${name}.${process.pid}`);
  try {
    const file = await open(unfinished, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
