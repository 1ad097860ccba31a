import "./node-version.mjs";
import { buildIfStale } from "./build.mjs";
import { main, run } from "./run.mjs";
import { setup } from "./setup.mjs";

/** `npm run bench [-- directory|writes|budgets]`: figures of speed and size, never a verdict. */
await main(async () => {
  await setup();
  await buildIfStale();
  return run("npx", ["tsx", "tests/bench/run.ts", ...process.argv.slice(2)]);
});
