import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnv, SettingError } from "#app/env.server";
import { projectRoot } from "./support/sources";

const folder = mkdtempSync(join(tmpdir(), "tejido-environment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = {
  PUBLIC_ORIGIN: "https://tejido.example",
  APP_SECRET: "thirty-two-characters-or-more-of-chance",
  MAIL_FROM: "avisos@tejido.example",
  TRUST_PROXY: "0",
};

const mistakes: readonly [string, Record<string, string | undefined>][] = [
  ["TEJIDO_MODE", { TEJIDO_MODE: "staging" }],
  ["PORT", { PORT: "http" }],
  ["PORT", { PORT: "70000" }],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: undefined }],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "tejido.example" }],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "http://tejido.example" }],
  ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "https://tejido.example/red" }],
  ["HOST", { TEJIDO_MODE: "demo", HOST: "0.0.0.0" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://127.0.0.1/tejido" }],
  ["DATABASE_URL", { DATABASE_URL: "not an address" }],
  ["DATABASE_READ_URL", { DATABASE_READ_URL: "postgres://127.0.0.1/tejido" }],
  ["SMTP_URL", { SMTP_URL: "http://127.0.0.1" }],
  ["SMTP_URL", { SMTP_URL: "smtp" }],
  ["MAIL_FROM", { MAIL_FROM: undefined }],
  ["MAIL_FROM", { MAIL_FROM: "Tejido <avisos@tejido.example>" }],
  ["APP_SECRET", { APP_SECRET: undefined }],
  ["APP_SECRET", { APP_SECRET: "short" }],
  ["APP_SECRET", { APP_SECRET: "tejido-demo-sin-secretos-de-verdad-0000" }],
  ["APP_SECRET_FILE", { APP_SECRET: undefined, APP_SECRET_FILE: "/nowhere/secret" }],
  ["TRUST_PROXY", { TRUST_PROXY: undefined }],
  ["TRUST_PROXY", { TRUST_PROXY: " ", HOST: "localhost" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["UPLOAD_QUOTA_MB", { UPLOAD_QUOTA_MB: "a lot" }],
  ["UPLOAD_QUOTA_MB", { UPLOAD_QUOTA_MB: "-1" }],
];

test.each(mistakes)("a mistake in %s is told in one line that names it: %o", (setting, mistake) => {
  let told: unknown;
  try {
    readEnv({ ...good, ...mistake });
  } catch (error) {
    told = error;
  }
  expect(told).toBeInstanceOf(SettingError);
  const { message } = told as SettingError;
  expect(message).toMatch(new RegExp(`^${setting}: .+\\.$`));
  expect(message).not.toContain("\n");
});

test("good settings pass, and what they leave out has its default", () => {
  const env = readEnv(good);
  expect(env).toMatchObject({ mode: "production", host: "127.0.0.1", port: 3000, logLevel: "info" });
  expect(env.databaseUrl).toBeUndefined();
});

test("who listens beyond loopback need not speak of proxies", () => {
  expect(readEnv({ ...good, TRUST_PROXY: undefined, HOST: "0.0.0.0" }).trustProxy).toBeUndefined();
});

test("a secret may stand in a file", () => {
  const file = join(folder, "secret");
  writeFileSync(file, `${good.APP_SECRET}\n`);
  expect(readEnv({ ...good, APP_SECRET: undefined, APP_SECRET_FILE: file }).appSecret).toBe(good.APP_SECRET);
});

test("the demo needs no setting at all", () => {
  expect(readEnv({ TEJIDO_MODE: "demo" })).toMatchObject({
    mode: "demo",
    publicOrigin: "http://127.0.0.1:3000",
  });
});

test.each([
  ["DATABASE_URL", "mysql://127.0.0.1/tejido"],
  ["DATABASE_URL", "postgres://127.0.0.1:1/tejido"],
  ["SMTP_URL", "http://127.0.0.1"],
  ["APP_SECRET", "short"],
  ["TRUST_PROXY", ""],
])("the process does not start with %s=%s: one line and exit code 1", async (setting, value) => {
  const { code, output } = await startProduction({ ...good, PORT: "0", DATA_DIR: folder, [setting]: value });
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(output).not.toMatch(/\bat .+:\d+:\d+/);
  expect(code).toBe(1);
});

/** Runs the production build until it ends by itself (a minute at most). */
function startProduction(settings: Record<string, string>): Promise<{ code: number; output: string }> {
  const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, ...settings };
  const options = { cwd: projectRoot, env, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, ["build/server/main.js"], options, (error, out, told) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, output: out + told });
    });
  });
}
