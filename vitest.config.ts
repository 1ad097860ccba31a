import { defineConfig } from "vitest/config";
import { SlowFirst } from "./tests/support/slow-first";

/** Tests that look at files, not at a database: one engine's run is enough. `scripts/test.mjs` skips them in the other. */
const engineIndependent = [
  "tests/architecture.test.ts",
  "tests/browser-bundle.test.ts",
  "tests/environment.test.ts",
  "tests/locales.test.ts",
  "tests/versions.test.ts",
];

export default defineConfig({
  // The tests run in production mode, where React has no development runtime.
  esbuild: { jsx: "automatic", jsxDev: false },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: process.env.TEJIDO_TEST_ENGINE_ONLY ? engineIndependent : [],
    globalSetup: ["tests/support/template-database.ts"],
    setupFiles: ["tests/support/settings.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: SlowFirst },
    server: { deps: { external: [/\/build\/server\//] } },
  },
});
