import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { judge } from "#app/domain/notifications/failure";
import { folderTransport } from "#app/domain/notifications/folder-transport.server";
import {
  letterLife,
  listLetters,
  readLetter,
  removeOldLetters,
} from "#app/domain/notifications/mailbox.server";
import type { Outgoing } from "#app/domain/notifications/message";
import { newUid } from "#app/domain/secrets.server";
import { env } from "#app/env.server";

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tejido-mailbox-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const letter = (uid: string, subject = "Tiene un aviso"): Outgoing => ({
  uid,
  messageId: `<${uid}@tejido.test>`,
  from: { name: "Avisos", address: "avisos@tejido.test" },
  to: { name: "Ana", address: "ana@personas.test" },
  subject,
  html: "<p>Hola: https://tejido.test/mis/avisos</p>",
  text: "Hola: https://tejido.test/mis/avisos",
  date: new Date("2026-01-02T03:04:05Z"),
  unsubscribeUrl: "https://tejido.test/baja/x",
});

const demo = () => ({ ...env(), mode: "demo" as const, dataDir });

test("a letter is one whole file, which a second attempt overwrites", async () => {
  const uid = newUid();
  const transport = folderTransport({ ...env(), dataDir });
  await transport.send(letter(uid));
  await transport.send(letter(uid));
  expect(await readdir(join(dataDir, "mail"))).toEqual([`${uid}.eml`]);
  const mail = await simpleParser(await readFile(join(dataDir, "mail", `${uid}.eml`)));
  expect(mail).toMatchObject({ subject: "Tiene un aviso", messageId: `<${uid}@tejido.test>` });
  expect((await stat(join(dataDir, "mail", `${uid}.eml`))).mode & 0o077).toBe(0);
});

test("the demonstration's mailbox lists its letters and opens one", async () => {
  const [first, second] = [newUid(), newUid()];
  const transport = folderTransport(demo());
  await transport.send(letter(first, "Uno"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await transport.send(letter(second, "Dos"));
  expect((await listLetters({ dataDir })).map(({ subject }) => subject)).toEqual(["Dos", "Uno"]);
  expect(await readLetter({ dataDir }, first)).toMatchObject({ file: first, to: "ana@personas.test" });
});

test("no name leads out of the mailbox", async () => {
  await folderTransport(demo()).send(letter(newUid()));
  await writeFile(join(dataDir, "secreto.json"), "{}");
  const names = [
    "../secreto",
    "..%2fsecreto",
    "a/../../secreto",
    "",
    ".",
    "..",
    "\0",
    "x".repeat(22),
    "é".repeat(22),
  ];
  for (const name of names) expect(await readLetter({ dataDir }, name)).toBeUndefined();
});

test("an empty mailbox is an empty list", async () => {
  expect(await listLetters({ dataDir })).toEqual([]);
});

test("a disk that takes nothing is tried again", async () => {
  await writeFile(join(dataDir, "mail"), "in the way");
  const error = await folderTransport(demo())
    .send(letter(newUid()))
    .catch((thrown: unknown) => thrown);
  expect(judge(error)).toEqual({ failure: "storage", next: "retry" });
});

test("letters go after thirty days, half written ones too, and nothing else of the folder", async () => {
  const folder = join(dataDir, "mail");
  expect(await removeOldLetters({ dataDir })).toBe(0);
  await mkdir(folder);
  const [old, recent] = [newUid(), newUid()];
  const transport = folderTransport(demo());
  await transport.send(letter(old));
  await transport.send(letter(recent));
  await writeFile(join(folder, `.${old}.eml.4711`), "half");
  await writeFile(join(folder, "notas.txt"), "of the operator");
  const now = new Date();
  const longAgo = new Date(now.getTime() - letterLife - 1000);
  for (const name of [`${old}.eml`, `${old}.json`, `.${old}.eml.4711`, "notas.txt"])
    await utimes(join(folder, name), longAgo, longAgo);
  expect(await removeOldLetters({ dataDir }, now)).toBe(3);
  expect((await readdir(folder)).sort()).toEqual([`${recent}.eml`, `${recent}.json`, "notas.txt"].sort());
});
