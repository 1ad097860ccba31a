import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { onDatabase } from "./server-database";

/** Runs before every test file: the settings of its process stand before any of our modules loads. */
const name = `tejido_test_${process.pid}_${randomBytes(4).toString("hex")}`;
const dataDir = join(inject("runFolder"), name);
mkdirSync(dataDir, { recursive: true });

const settings = {
  NODE_ENV: "production",
  TEJIDO_MODE: "production",
  PUBLIC_ORIGIN: "https://tejido.test",
  APP_SECRET: "a-secret-for-the-tests-and-nothing-else-0123456789",
  MAIL_FROM: "avisos@tejido.test",
  TRUST_PROXY: "0",
  LOG_LEVEL: "silent",
  DATA_DIR: dataDir,
};
const unset = ["HOST", "PORT", "DATABASE_URL", "DATABASE_READ_URL", "SMTP_URL"];

for (const setting of [...unset, ...Object.keys(settings)]) {
  delete process.env[setting];
  delete process.env[`${setting}_FILE`];
}
Object.assign(process.env, settings);
if (inject("server")) process.env.DATABASE_URL = onDatabase(inject("server"), name);
