import { indexMissing } from "#app/domain/search/missing.server";
import { type Load, load, pastTheCache, warm } from "./load";
import { fillNetwork } from "./network";
import { printTable } from "./print";
import { onBench } from "./site";

/** As many as `scripts/bench-peers.mjs` gives to the other. */
const rows = 10_000;

const pages = [
  ["Lista, 24 filas", "/organizaciones", "/"],
  ["Una página", "/organizaciones/bench-777", "/bench-777/"],
  ["Búsqueda por nombre", "/organizaciones?q=semillas+costa", "/?s=semillas+costa"],
] as const;

/** Our pages and those of another program with as many rows, which listens at `PEER_ORIGIN`. Read the ratios. */
export const measurePeers = (): Promise<void> =>
  onBench(async (bench) => {
    const origin = process.env.PEER_ORIGIN;
    if (!origin) throw new Error("PEER_ORIGIN is missing: run npm run bench:peers");
    await bench.fill(async (db) => {
      await fillNetwork(db, rows);
      await indexMissing(db);
    });
    const both = [await bench.start(), await bench.start()];
    const ours = pages.map(([, path]) => path);
    await warm(both, ours, pastTheCache);
    const peer = { origin, pid: process.pid, printed: () => "", end: async () => 0 };
    const fresh: Load[] = [];
    const kept: Load[] = [];
    const theirs: Load[] = [];
    for (const [name, path, other] of pages) {
      fresh.push(await load(name, both, path, { headers: pastTheCache }));
      kept.push(await load(name, both, path));
      theirs.push(await load(name, peer, other, { headers: { "accept-encoding": "gzip" } }));
    }
    const times = (one: Load | undefined, other: Load | undefined) =>
      ((one?.perSecond ?? 0) / (other?.perSecond || 1)).toFixed(1);
    printTable(
      `Tejido (dos procesos) y WordPress (nginx, PHP-FPM con opcache, MariaDB): ${rows} filas, 8 conexiones, pet./s`,
      ["", "WordPress", "p50 ms", "recién hecha", "p50 ms", "veces", "guardada", "veces", "fallos"],
      pages.map(([name], n) => [
        name,
        theirs[n]?.perSecond ?? 0,
        theirs[n]?.p50 ?? 0,
        fresh[n]?.perSecond ?? 0,
        fresh[n]?.p50 ?? 0,
        times(fresh[n], theirs[n]),
        kept[n]?.perSecond ?? 0,
        times(kept[n], theirs[n]),
        [theirs, fresh, kept].map((one) => one[n]?.failures ?? 0).join("/"),
      ]),
    );
  });
