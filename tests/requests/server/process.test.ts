import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, inject, test } from "vitest";
import { env } from "#app/env.server";
import { paths } from "#app/paths";
import { installation } from "#db/schema/installation";
import { db } from "#tests/support/database";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";
import { projectRoot } from "#tests/support/sources";

const main = join(projectRoot, "build/server/main.js");
const settings = () => productionSettings(env().dataDir, env().databaseUrl);

const started: ServerProcess[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.end("SIGKILL");
});

async function start(): Promise<ServerProcess> {
  const server = await startServer([process.execPath, main], settings());
  started.push(server);
  return server;
}

/** Runs the process until it ends by itself. */
function outcome(changed: Readonly<Record<string, string>>): Promise<{ code: unknown; told: string }> {
  const env = { NODE_ENV: "production" as const, PATH: process.env.PATH, ...settings(), ...changed };
  return new Promise((resolve) => {
    execFile(process.execPath, [main], { env, timeout: 60_000 }, (error, out, told) =>
      resolve({ code: error?.code ?? 0, told: out + told }),
    );
  });
}

const expectOneLine = ({ code, told }: { code: unknown; told: string }, about: RegExp) => {
  expect(told.trim().split("\n")).toEqual([expect.stringMatching(about)]);
  expect(code).toBe(1);
};

test("a mail server that nobody serves stops the start with one line", async () => {
  expectOneLine(await outcome({ SMTP_URL: "smtp://127.0.0.1:1" }), /^SMTP_URL: .*127\.0\.0\.1:1/);
});

test("a port that is taken stops the start with one line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  expectOneLine(await outcome({ PORT: port }), /^PORT: /);
  other.close();
});

test("a proxy setting that means nothing stops the start with one line", async () => {
  expectOneLine(await outcome({ TRUST_PROXY: "someone" }), /^TRUST_PROXY: /);
});

test("demonstration and production never share a database", async () => {
  const server = await start();
  await server.end();
  const marks = await db.fresh.select().from(installation);
  expect(marks.find(({ key }) => key === "created-by")?.value).toBe("production");
  expectOneLine(
    await outcome({ TEJIDO_MODE: "demo", PUBLIC_ORIGIN: "http://127.0.0.1:3000" }),
    /^La demostración/,
  );
});

test.skipIf(Boolean(inject("server")))("production refuses what the demonstration created", async () => {
  const dataDir = join(env().dataDir, "demo");
  await mkdir(dataDir);
  const demo = { DATA_DIR: dataDir, TEJIDO_MODE: "demo", PUBLIC_ORIGIN: "http://127.0.0.1:3000" };
  const server = await startServer([process.execPath, main], { ...settings(), ...demo });
  started.push(server);
  await server.end();
  expectOneLine(await outcome({ DATA_DIR: dataDir }), /demostración/);
});

/** A post whose second half is sent when told: a request that is still running. */
function slowPost(origin: string) {
  const body = "locale=en&volver=%2F";
  const { hostname, port } = new URL(origin);
  const outgoing = request({
    hostname,
    port,
    path: paths.language(),
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": body.length,
      "sec-fetch-site": "same-origin",
    },
  });
  const answer = new Promise<number | string>((resolve) => {
    outgoing.once("response", (incoming) => {
      incoming.resume();
      incoming.once("end", () => resolve(incoming.statusCode ?? 0));
    });
    outgoing.once("error", (error) => resolve(error.name));
  });
  outgoing.write(body.slice(0, 9));
  return { answer, finish: () => outgoing.end(body.slice(9)) };
}

const accepts = (origin: string) =>
  fetch(origin + paths.health()).then(
    () => true,
    () => false,
  );

test("told to stop, it takes no more requests, ends those that run, and leaves with 0", async () => {
  const server = await start();
  expect(await accepts(server.origin)).toBe(true);
  const post = slowPost(server.origin);
  await wait(300);
  const gone = server.end("SIGTERM");
  await wait(300);
  expect(await accepts(server.origin)).toBe(false);
  post.finish();
  expect(await post.answer).toBe(303);
  expect(await gone).toBe(0);
});

test("killed outright, the same request is lost: the check can tell", async () => {
  const server = await start();
  const post = slowPost(server.origin);
  await wait(300);
  await server.end("SIGKILL");
  expect(await post.answer).toBe("Error");
});
