import type { Load } from "./load";

type Cell = string | number;

/** A table on standard output: the first column to the left, the others to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, n) => Math.max(...all.map((row) => row[n]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of all)
    console.log(
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart((widths[n] ?? 0) + 3)))
        .join(""),
    );
}

/** One line for each load, with its rate as a share of the first one's. */
export function printLoads(title: string, loads: readonly Load[], comparedWith: string): void {
  const base = loads.find(({ name }) => name === comparedWith) ?? loads[0];
  const head = ["", "pet./s", "p50 ms", "p99 ms", "CPU ms", "RSS MB", `× ${base?.name ?? ""}`, "fallos"];
  printTable(
    title,
    head,
    loads.map((one) => [
      one.name,
      one.perSecond,
      one.p50,
      one.p99,
      one.cpu.toFixed(one.cpu < 0.1 ? 3 : 2),
      one.memory,
      (one.perSecond / (base?.perSecond || 1)).toFixed(2),
      one.failures || "",
    ]),
  );
}
