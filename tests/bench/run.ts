import { measureBudgets } from "./budgets";
import { measureCommunity } from "./community";
import { measureGroupCommit } from "./group-commit";
import { measureGrowth } from "./growth";
import { measureImport } from "./import";
import { measureNearest } from "./nearest";
import { measurePages } from "./pages";
import { measurePeers } from "./peers";
import { measureSearch } from "./search";

/** One part of `npm run bench`, in a process of its own; `scripts/bench.mjs` names them too. */
const parts = new Map([
  ["pages", measurePages],
  ["growth", measureGrowth],
  ["search", measureSearch],
  ["nearest", measureNearest],
  ["community", measureCommunity],
  ["import", measureImport],
  ["writes", measureGroupCommit],
  ["budgets", measureBudgets],
  // By `npm run bench:peers` alone.
  ["peers", measurePeers],
]);
await parts.get(process.argv[2] ?? "")?.();
