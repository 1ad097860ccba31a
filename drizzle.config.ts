import { relative } from "node:path";
import { defineConfig } from "drizzle-kit";
import { engine } from "./db/dialect/engine";

/** Used by `npm run db:generate`, once for each engine. */
export default defineConfig({
  dialect: engine === "postgres" ? "postgresql" : "sqlite",
  schema: "./db/schema/*.ts",
  // drizzle-kit reads its snapshots below the working folder only.
  out: relative(".", process.env.MIGRATIONS_DIR ?? `db/migrations/${engine}`),
  casing: "snake_case",
});
