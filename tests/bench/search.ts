import { fillFilters } from "./filling";
import { load, pastTheCache, warm } from "./load";
import { fillNetwork } from "./network";
import { printLoads } from "./print";
import { onBench } from "./site";

const size = 10_000;
const json = "/organizaciones.json";
const search = "?q=semillas+costa";
const nearest = "?cerca=Tulc%C3%A1n";
const both = "?q=semillas&cerca=Loja&tema=women";

/** Search and the nearest of 10,000 organizations as JSON for programs, beside the same as a page made anew. */
export const measureSearch = (): Promise<void> =>
  onBench(async (bench) => {
    await bench.fill(async (db) => {
      await fillNetwork(db, size);
      await fillFilters(db);
    });
    const site = await bench.start();
    const page = (query: string) => `/organizaciones${query}`;
    await warm([site], [json + search, json + nearest]);
    await warm([site], [page(search), page(nearest)], pastTheCache);
    const loads = [
      await load("Búsqueda como JSON", site, json + search),
      await load("Las más cercanas como JSON", site, json + nearest),
      await load("Búsqueda, tema y cercanía como JSON", site, json + both),
      await load("Búsqueda como página, recién hecha", site, page(search), { headers: pastTheCache }),
      await load("Las más cercanas como página, recién hecha", site, page(nearest), {
        headers: pastTheCache,
      }),
    ];
    await site.end();
    printLoads(`Búsqueda: ${size} organizaciones, 8 conexiones, un proceso`, loads, "Búsqueda como JSON");
  });
