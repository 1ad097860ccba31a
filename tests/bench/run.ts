import { measureBudgets } from "./budgets";
import { measureDirectory } from "./directory";
import { measureGroupCommit } from "./group-commit";

/** One part of `npm run bench`, in a process of its own. */
const parts = new Map([
  ["directory", measureDirectory],
  ["writes", measureGroupCommit],
  ["budgets", measureBudgets],
]);
await parts.get(process.argv[2] ?? "")?.();
