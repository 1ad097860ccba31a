import "./node-version.mjs";
import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { answers, startPostgres } from "./postgres.mjs";
import { chromium, strace } from "./programs.mjs";
import { isStopped, main, run, Stop } from "./run.mjs";
import { setup } from "./setup.mjs";

const engines = ["sqlite", "postgres"];

const total = { passed: 0, failed: 0 };

/** Runs the tests on both engines, or on the one that `--engine=` names; other arguments go to Vitest. */
async function test() {
  try {
    await runEngines();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    total.failed += 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 && !isStopped() ? 0 : 1;
}

async function runEngines() {
  const asked = process.argv.slice(2).find((argument) => argument.startsWith("--engine="));
  const engine = asked?.slice("--engine=".length);
  if (engine !== undefined && !engines.includes(engine))
    throw new Stop(`--engine: debe ser ${engines.join(" o ")}, no «${engine}».`);
  const filters = process.argv.slice(2).filter((argument) => argument !== asked);

  await setup();
  process.env.CHROMIUM_PATH = await chromium();
  await strace();
  await buildIfStale();

  for (const [place, one] of (engine ? [engine] : engines).entries()) {
    if (isStopped()) return;
    console.log(`\n— ${one} —`);
    const env = place > 0 ? { TEJIDO_TEST_ENGINE_ONLY: "1" } : {};
    const { passed, failed } =
      one === "sqlite" ? await onSqlite(filters, env) : await onPostgres(filters, env);
    total.passed += passed;
    total.failed += failed;
  }
}

const onSqlite = (filters, env) => vitest(filters, { ...env, TEST_DATABASE_URL: undefined });

async function onPostgres(filters, env) {
  const theirs = process.env.TEST_DATABASE_URL;
  if (theirs) {
    if (!(await answers(theirs, 5_000)))
      throw new Stop("TEST_DATABASE_URL: ningún servidor PostgreSQL responde en esa dirección.");
    return vitest(filters, env);
  }
  const server = await startPostgres();
  try {
    return await vitest(filters, { ...env, TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** One run of Vitest, with a temporary folder of its own. A file that does not load, or an error outside every test, counts as a failed test. */
async function vitest(filters, env) {
  const folder = mkdtempSync(join(swiftFolder(), "tejido-tests-"));
  const file = join(folder, "results.json");
  try {
    const started = Date.now();
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await run(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--passWithNoTests", ...reporters, ...filters],
      { env: { ...env, TMPDIR: folder } },
    );
    console.log(`${Math.round((Date.now() - started) / 1000)} s`);
    const { passed, failed } = count(file);
    return { passed, failed: failed || (code === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Where a run keeps its files: in memory where the machine has plenty of it, because every database of a test waits for
 * its disk as production's does, some hundred thousand times in all; else with the other temporary files.
 */
function swiftFolder() {
  const memory = "/dev/shm";
  const tmpfs = 0x01021994;
  const plenty = 8 * 2 ** 30;
  try {
    const { type, bavail, bsize } = statfsSync(memory);
    if (type === tmpfs && bavail * bsize >= plenty && freemem() >= plenty) return memory;
  } catch {
    // Not every system has one.
  }
  return tmpdir();
}

function count(file) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
  const brokenFiles = results.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.every(({ status }) => status !== "failed"),
  );
  return { passed: results.numPassedTests, failed: results.numFailedTests + brokenFiles.length };
}

await main(test);
