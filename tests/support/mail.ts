import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { startMailWorker } from "#app/domain/notifications/worker.server";
import { env } from "#app/env.server";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "./database";

export interface Letter {
  readonly file: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, unknown>;
  /** Paths of our own site that the text links to, in order. */
  readonly links: readonly string[];
}

/** Every letter that was sent, oldest first; without an SMTP server they lie in the data folder. */
export async function letters(folder = join(env().dataDir, "mail")): Promise<Letter[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.eml$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name), { bigint: true })).mtimeNs })),
  );
  files.sort((one, other) => (one.at < other.at ? -1 : 1));
  return Promise.all(files.map(({ name }) => readLetter(folder, name)));
}

/** Sends every letter that is due, as the worker of the process does, and answers all that were sent so far. */
export async function deliver(): Promise<Letter[]> {
  const worker = startMailWorker({ db, env: env() });
  try {
    const patience = Date.now() + 20_000;
    while (await isAnyWaiting()) {
      if (Date.now() > patience) throw new Error("letters still wait after twenty seconds");
      await wait(20);
    }
  } finally {
    await worker.stop();
  }
  return letters();
}

const isAnyWaiting = async () =>
  (await rows(notifications)).some(({ state, dueAt }) => state === "pending" && dueAt <= new Date());

/** Waits until `count` letters to an address are there (ten seconds at most) and answers the last of them. */
export async function letterTo(mail: string, count = 1): Promise<Letter> {
  const patience = Date.now() + 10_000;
  for (;;) {
    const theirs = (await letters()).filter((letter) => letter.to === mail);
    const last = theirs.at(-1);
    if (last && theirs.length >= count) return last;
    if (Date.now() > patience) throw new Error(`${theirs.length} of ${count} letters to ${mail} arrived`);
    await wait(50);
  }
}

async function readLetter(folder: string, file: string): Promise<Letter> {
  const mail = await simpleParser(await readFile(join(folder, file)));
  const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
  const text = mail.text ?? "";
  const own = env().publicOrigin;
  return {
    file,
    to: to.flatMap(({ value }) => value.map(({ address }) => address ?? "")).join(", "),
    subject: mail.subject ?? "",
    text,
    html: mail.html || "",
    headers: mail.headers,
    links: [...text.matchAll(/https?:\/\/[^\s<>()"\]]+/g)]
      .map(([link]) => link)
      .filter((link) => link.startsWith(`${own}/`))
      .map((link) => link.slice(own.length)),
  };
}
