import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { judge } from "#app/domain/notifications/failure";
import type { Outgoing } from "#app/domain/notifications/message";
import { notify } from "#app/domain/notifications/notify.server";
import { smtpOptions, smtpTransport } from "#app/domain/notifications/transport.server";
import { verifyTransport } from "#app/domain/notifications/transport-check.server";
import { env } from "#app/env.server";
import { accounts } from "#db/schema/accounts";
import { mailSuppressions, notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { person } from "#tests/support/people";
import { deliver, letterRows } from "./post";

const stoppers: (() => Promise<unknown>)[] = [];

beforeEach(() =>
  db.tx(async (tx) => {
    await tx.delete(notifications);
    await tx.delete(accounts);
    await tx.delete(mailSuppressions);
  }),
);
afterEach(async () => {
  for (const stop of stoppers.splice(0)) await stop();
});

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

async function smtpServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        received.push({
          from,
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stoppers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}`, server };
}

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

const write = (accountId: number) => db.tx((tx) => notify(tx, { accountId }, "password-changed", {}));

test("a letter crosses SMTP with text, HTML and its own envelope", async () => {
  const { received, url } = await smtpServer();
  const ana = await person("Ana Ñusta");
  await write(ana.id);
  await deliver(smtpTransport(url));
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: env().mailFrom, to: [ana.mail] });
  const mail = await simpleParser(received[0]?.raw ?? "");
  expect(mail.messageId).toBe((await letterRows())[0]?.messageId);
  expect(mail.from?.value).toEqual([{ name: "Tejido", address: env().mailFrom }]);
  expect(mail.to).toMatchObject({ value: [{ name: "Ana Ñusta", address: ana.mail }] });
  expect(mail.text).toContain("contraseña");
  expect(mail.html).toContain("contraseña");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
});

test("List-Unsubscribe stands on letters that have a switch, and on none of safety", async () => {
  const { received, url } = await smtpServer();
  const ana = await person("Ana", { letterDetail: "discreet" });
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "second-factor-changed", { change: "added" }));
  const granted = await grantOf(ana.id);
  await db.tx((tx) => notify(tx, { accountId: ana.id }, "grant-given", { grantId: granted }));
  await deliver(smtpTransport(url));
  const raws = received.map(({ raw }) => raw.toString("utf8").replace(/\r\n[ \t]+/g, " "));
  const optional = raws.filter((raw) => raw.includes("List-Unsubscribe"));
  expect(raws).toHaveLength(2);
  expect(optional).toHaveLength(1);
  expect(optional[0]).toMatch(/^List-Unsubscribe: <https:\/\/tejido\.test\/baja\/[\w-]+>\r$/m);
  expect(optional[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(optional[0]).not.toContain("grant-given");
});

async function grantOf(accountId: number): Promise<number> {
  const { grant } = await import("#tests/support/people");
  return grant({ id: accountId }, "networks");
}

test("451 at RCPT is tried again; 550 at RCPT suppresses the address", async () => {
  let code = 451;
  const { received, url } = await smtpServer({
    onRcptTo: (_address, _session, done) => done(code ? answer(code, "5.1.1 or not") : undefined),
  });
  const ana = await person("Ana");
  await write(ana.id);
  await deliver(smtpTransport(url));
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "temporary", attempts: 1 }]);
  expect(await rows(mailSuppressions)).toEqual([]);
  code = 550;
  const later = new Date(Date.now() + 10 * 60_000);
  await deliver(smtpTransport(url), () => later);
  expect(await letterRows()).toMatchObject([{ state: "suppressed", failure: "recipient-refused" }]);
  expect(await rows(mailSuppressions)).toMatchObject([{ reason: "bounced" }]);
  expect(received).toEqual([]);
});

test("wrong credentials and a refused sender are about us: nobody is suppressed", async () => {
  const { url } = await smtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(answer(535, "5.7.8 no")),
  });
  const ana = await person("Ana");
  await write(ana.id);
  await deliver(smtpTransport(url.replace("//", "//user:wrong@")));
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "authentication" }]);

  const refusing = await smtpServer({
    onMailFrom: (_address, _session, done) => done(answer(550, "5.1.8 no")),
  });
  const later = new Date(Date.now() + 10 * 60_000);
  await deliver(smtpTransport(refusing.url), () => later);
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "sender-refused" }]);
  expect(await rows(mailSuppressions)).toEqual([]);
});

test("a server that never speaks, and one that is not there, are tried again", async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const ana = await person("Ana");
  await write(ana.id);
  await deliver(smtpTransport(`smtp://127.0.0.1:${port}`, { greetingTimeout: 200 }));
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "timeout" }]);
  await new Promise((resolve) => silent.close(resolve));
  const later = new Date(Date.now() + 10 * 60_000);
  await deliver(smtpTransport(`smtp://127.0.0.1:${port}`), () => later);
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "connection", attempts: 2 }]);
});

test("when the line drops after DATA the letter goes again under the same Message-ID", async () => {
  const seen: string[] = [];
  let drop = true;
  const { url } = await smtpServer({
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        seen.push(/^Message-ID: (.+)\r$/im.exec(Buffer.concat(chunks).toString())?.[1] ?? "");
        if (!drop) return done();
        drop = false;
        for (const connection of connections) connection.destroy();
        void session;
      });
    },
  }).then((started) => {
    started.server.server.on("connection", (socket) => connections.add(socket));
    return started;
  });
  const ana = await person("Ana");
  await write(ana.id);
  await deliver(smtpTransport(url));
  expect(await letterRows()).toMatchObject([{ state: "pending", failure: "connection" }]);
  const later = new Date(Date.now() + 10 * 60_000);
  await deliver(smtpTransport(url), () => later);
  const [row] = await letterRows();
  expect(row).toMatchObject({ state: "sent", attempts: 2 });
  expect(seen).toEqual([row?.messageId, row?.messageId]);
});

const connections = new Set<{ destroy(): void }>();

const names = [
  'a@b.c, "x" <evil@x.test>',
  "Ana\r\nBcc: evil@x.test",
  "Ana\nTo: evil@x.test\r\n\r\nhola",
  'Ana" <evil@x.test>',
  "evil@x.test;",
  "=?utf-8?Q?evil?= <evil@x.test>",
  "group: evil@x.test;",
  "Ana\u2028Cc: evil@x.test",
];

test.each(names)("a name such as %j cannot send the letter elsewhere", async (name) => {
  const { received, url } = await smtpServer();
  const transport = smtpTransport(url);
  await transport.send({ ...letter, to: { name, address: "ana@personas.test" }, subject: `Para ${name}` });
  expect(received.map(({ to }) => to)).toEqual([["ana@personas.test"]]);
  const mail = await simpleParser(received[0]?.raw ?? "");
  expect(mail.to).toMatchObject({ value: [{ address: "ana@personas.test" }] });
  expect(mail.to).toHaveProperty("value.length", 1);
  expect(mail.cc).toBeUndefined();
  expect(mail.bcc).toBeUndefined();
});

test.each(["a@b.c,evil@x.test", "a@b.c>\r\nRCPT TO:<evil@x.test", "<a@b.c>", "a b@c.d", "nadie", ""])(
  "%j is no address: nothing is sent and it is suppressed",
  async (address) => {
    const { received, url } = await smtpServer();
    const error = await smtpTransport(url)
      .send({ ...letter, to: { name: "", address } })
      .catch((thrown: unknown) => thrown);
    expect(judge(error)).toEqual({ failure: "recipient-refused", next: "suppress" });
    expect(received).toEqual([]);
  },
);

const letter: Outgoing = {
  uid: "x",
  messageId: "<x@tejido.test>",
  from: { name: "Avisos", address: "avisos@tejido.test" },
  to: { name: "Ana", address: "ana@personas.test" },
  subject: "Tiene un aviso",
  html: "<p>hola</p>",
  text: "hola",
  date: new Date(),
};

test("at start one line says why the mail server cannot work, without its password", async () => {
  const check = (smtpUrl: string | undefined) => verifyTransport({ ...env(), smtpUrl });
  expect(await check(undefined)).toBeUndefined();
  const { url } = await smtpServer();
  expect(await check(url)).toBeUndefined();
  const closed = await smtpServer();
  await stoppers.pop()?.();
  const strict = await smtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(answer(535, "5.7.8 no")),
  });
  const lines = [
    await check(closed.url),
    await check(strict.url.replace("//", "//user:secreto@")),
    await check("smtp://no-existe.invalid"),
    await check("smtp://user:%E0%A4%A@127.0.0.1"),
  ];
  for (const line of lines) {
    expect(line).toMatch(/^SMTP_URL: [^\n]+\.$/);
    expect(line).not.toMatch(/secreto|user/);
  }
  expect(lines[0]).toContain("nadie atiende");
  expect(lines[1]).toContain("contraseña");
  expect(lines[2]).toContain("no se encuentra");
  const busy = await smtpServer({ onConnect: (_session, done) => done(answer(421, "later")) });
  expect(await check(busy.url)).toBeUndefined();
});

test("credentials cross a network only encrypted", () => {
  expect(smtpOptions("smtp://user:pass@mail.example:587")).toMatchObject({ secure: false, requireTLS: true });
  expect(smtpOptions("smtps://user:pass@mail.example")).toMatchObject({ secure: true, port: 465 });
  expect(smtpOptions("smtp://user:p%40ss@mail.example")).toMatchObject({
    auth: { user: "user", pass: "p@ss" },
  });
  expect(smtpOptions("smtp://127.0.0.1:25")).toMatchObject({ requireTLS: false, port: 25 });
});
