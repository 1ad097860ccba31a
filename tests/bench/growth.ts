import { indexMissing } from "#app/domain/search/missing.server";
import { median, pastTheCache, warm } from "./load";
import { fillNetwork } from "./network";
import { printTable } from "./print";
import { onBench } from "./site";

const sizes = [1_000, 10_000, 100_000];
const addresses = [
  ["Directorio", "/organizaciones"],
  ["Directorio, página 20", "/organizaciones?pagina=20"],
  ["Por tema", "/organizaciones?tema=women"],
  ["Por cantón", "/organizaciones?canton=1701"],
  ["Por nombre", "/organizaciones?q=semillas+costa"],
  ["Un perfil", "/organizaciones/bench-777"],
] as const;

/** One of each kind. */
const warming = ["/organizaciones", "/organizaciones?q=semillas+costa", "/organizaciones/bench-777"];

/** How long one page takes, made anew, as the network grows, and its ratio to 1,000. */
export const measureGrowth = (): Promise<void> =>
  onBench(async (bench) => {
    const times = new Map<string, number[]>(addresses.map(([name]) => [name, []]));
    let filled = 0;
    for (const size of sizes) {
      await bench.fill(async (db) => {
        await fillNetwork(db, size - filled, filled);
        await indexMissing(db);
      });
      filled = size;
      const site = await bench.start();
      await warm([site], warming, pastTheCache);
      for (const [name, path] of addresses) times.get(name)?.push(await median(site, path, pastTheCache));
      await site.end();
    }
    const last = sizes.length - 1;
    const head = ["", ...sizes.map((size) => `${size} (ms)`), "× a 10.000", "× a 100.000"];
    const ratio = (measured: readonly number[], at: number) =>
      ((measured[at] ?? 0) / (measured[0] ?? 1)).toFixed(2);
    printTable(
      "Crecimiento: mediana de una página recién hecha, una visita tras otra",
      head,
      [...times].map(([name, measured]) => [
        name,
        ...measured.map((time) => time.toFixed(2)),
        ratio(measured, 1),
        ratio(measured, last),
      ]),
    );
  });
