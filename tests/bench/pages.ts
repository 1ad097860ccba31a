import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexMissing } from "#app/domain/search/missing.server";
import { answer, load, pastTheCache, warm } from "./load";
import { fillNetwork } from "./network";
import { printLoads } from "./print";
import { onBench } from "./site";

const size = 10_000;
const directory = "/organizaciones";
const profile = "/organizaciones/bench-777";
const search = `${directory}?q=semillas+costa`;
const bare = "Node solo, los mismos bytes";

/**
 * The directory and a profile of 10,000 organizations in production mode, made anew for each visitor and kept for all,
 * beside a bare Node server that returns the same bytes and beside the directory's own query as JSON. All of it in one
 * run on the same machine, each process warm: read the ratios.
 */
export const measurePages = (): Promise<void> =>
  onBench(async (bench) => {
    await bench.fill(async (db) => {
      await fillNetwork(db, size);
      await indexMissing(db);
    });
    const site = await bench.start();
    await warm([site], [directory, profile, search], pastTheCache);
    const plain = { ...pastTheCache, "accept-encoding": "identity" };
    const loads = [
      await load("Directorio, recién hecho", site, directory, { headers: pastTheCache }),
      await load("  sin comprimir", site, directory, { headers: plain }),
      await load("Perfil, recién hecho", site, profile, { headers: pastTheCache }),
      await load("  sin comprimir", site, profile, { headers: plain }),
      await load("Búsqueda por nombre, recién hecha", site, search, { headers: pastTheCache }),
      await load("Directorio guardado", site, directory),
      await load("Perfil guardado", site, profile),
    ];
    const sent = await answer(site.origin + directory, { "accept-encoding": "br" });

    const second = await bench.start();
    await warm([second], [directory, profile], pastTheCache);
    const both = [site, second];
    loads.push(
      await load("Dos procesos: directorio, recién hecho", both, directory, { headers: pastTheCache }),
      await load("Dos procesos: perfil, recién hecho", both, profile, { headers: pastTheCache }),
    );
    for (const one of both) await one.end();

    const bytes = join(bench.folder, "page.br");
    writeFileSync(bytes, sent);
    const alone = await bench.startOther("tests/bench/bare-server.ts", bytes);
    loads.push(await load(bare, alone, "/"));
    await alone.end();
    const json = await bench.startOther("tests/bench/json-server.ts", bench.folder);
    loads.push(await load("La consulta del directorio, como JSON", json, "/"));
    printLoads(`Páginas: ${size} organizaciones, 8 conexiones`, loads, bare);
  });
