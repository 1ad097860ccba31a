import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "#app/env.server";

export interface MailboxLetter {
  /** The name under which `readLetter` finds it. */
  readonly file: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
}

export const mailFolder = (env: Pick<Env, "dataDir">): string => join(env.dataDir, "mail");

const fileName = /^[\w-]{22}$/;
/** A letter, what the mailbox knows of it, and either of them half written. */
const ownFile = /^(?:[\w-]{22}\.(?:eml|json)|\.[\w-]{22}\.(?:eml|json)\.\d+)$/;
const shown = 100;
/** How long a letter stays in the folder, milliseconds. */
export const letterLife = 30 * 24 * 3_600_000;

/** The letters of the demonstration's mailbox, the newest first; at most 100. */
export async function listLetters(env: Pick<Env, "dataDir">): Promise<MailboxLetter[]> {
  const folder = mailFolder(env);
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith(".json") && fileName.test(name.slice(0, -5)))
    .map((name) => name.slice(0, -5));
  const dated: { name: string; time: number }[] = [];
  for (const name of names) {
    const found = await stat(join(folder, `${name}.json`)).catch(() => undefined);
    if (found) dated.push({ name, time: found.mtimeMs });
  }
  dated.sort((one, other) => other.time - one.time || (one.name < other.name ? -1 : 1));
  const letters: MailboxLetter[] = [];
  for (const { name } of dated.slice(0, shown)) {
    const letter = await readLetter(env, name);
    if (letter) letters.push(letter);
  }
  return letters;
}

/** One letter of the mailbox; undefined where there is none of that name. */
export async function readLetter(
  env: Pick<Env, "dataDir">,
  file: string,
): Promise<MailboxLetter | undefined> {
  if (!fileName.test(file)) return undefined;
  const stored = await readFile(join(mailFolder(env), `${file}.json`), "utf8").catch(() => undefined);
  if (stored === undefined) return undefined;
  const { to, subject, text, date } = JSON.parse(stored) as Record<
    "to" | "subject" | "text" | "date",
    string
  >;
  return { file, to, subject, text, date: new Date(date) };
}

/** Removes the letters that were written more than thirty days ago, and answers how many files went; no other file. */
export async function removeOldLetters(env: Pick<Env, "dataDir">, now = new Date()): Promise<number> {
  const folder = mailFolder(env);
  let removed = 0;
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => ownFile.test(one))) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (!found || found.mtimeMs >= now.getTime() - letterLife) continue;
    await rm(join(folder, name), { force: true });
    removed += 1;
  }
  return removed;
}
