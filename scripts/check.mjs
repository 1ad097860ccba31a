import "./node-version.mjs";
import { buildIfStale } from "./build.mjs";
import { main, root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

/** Everything a change must pass: format, lint, types against both engines, build and, last, the tests on both. */
async function check() {
  const withTests = !process.argv.includes("--without-tests");
  await setup();
  const failures = [];
  for (const [name, ...command] of [
    ["formato y estilo", "node_modules/@biomejs/biome/bin/biome", "check", "."],
    ["tipos (SQLite)", "node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
    ["tipos (PostgreSQL)", "node_modules/typescript/bin/tsc", "-p", "tsconfig.postgres.json"],
  ]) {
    console.log(`\n— ${name} —`);
    if ((await run(process.execPath, command)) !== 0) failures.push(name);
  }
  console.log("\n— construcción —");
  await buildIfStale();
  if (failures.length > 0) console.error(`\nNo pasa: ${failures.join(", ")}.`);
  const tests = withTests ? await run(process.execPath, [`${root}scripts/test.mjs`]) : 0;
  return failures.length === 0 ? tests : 1;
}

await main(check);
