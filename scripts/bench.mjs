import "./node-version.mjs";
import { buildIfStale } from "./build.mjs";
import { startPostgres } from "./postgres.mjs";
import { chromium } from "./programs.mjs";
import { main, run, Stop } from "./run.mjs";
import { setup } from "./setup.mjs";

/** As in `tests/bench/run.ts`; those on SQLite alone measure its own ways. */
const parts = ["pages", "growth", "search", "nearest", "community", "import", "writes", "budgets"];
const onSqliteAlone = ["writes"];

/**
 * `npm run bench [-- pages|growth|search|nearest|community|import|writes|budgets…] [--engine=postgres]`: figures of speed and size, never a verdict.
 * Each part has a database of its own, made for it and removed after it; `DATABASE_URL` is not looked at.
 */
await main(async () => {
  const asked = process.argv.slice(2);
  const postgres = asked.includes("--engine=postgres");
  const wanted = asked.filter((argument) => !argument.startsWith("--"));
  const unknown = wanted.find((part) => !parts.includes(part));
  if (unknown) throw new Stop(`No se mide «${unknown}»; se puede medir ${parts.join(", ")}.`);

  await setup();
  const CHROMIUM_PATH = await chromium();
  await buildIfStale();
  for (const part of wanted.length > 0 ? wanted : parts) {
    const server = postgres && !onSqliteAlone.includes(part) ? await startPostgres() : undefined;
    try {
      const env = { CHROMIUM_PATH, DATABASE_URL: server?.url };
      const code = await run(process.execPath, ["--import", "tsx", "tests/bench/run.ts", part], { env });
      if (code !== 0) return code;
    } finally {
      await server?.stop();
    }
  }
  return 0;
});
