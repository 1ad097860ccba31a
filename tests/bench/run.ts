import { measureBudgets } from "./budgets";
import { measureDirectory } from "./directory";
import { measureGroupCommit } from "./group-commit";

/** `npm run bench [directory] [budgets] [writes]`: figures, never a verdict. */
const parts = { directory: measureDirectory, writes: measureGroupCommit, budgets: measureBudgets };
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
