import { dayOf } from "#app/domain/calendar";
import { indexMissing } from "#app/domain/search/missing.server";
import { paths } from "#app/paths";
import { fillDates } from "./dates";
import { fillLeader, leaderCookie, led } from "./leader";
import { load, median, pastTheCache, warm } from "./load";
import { fillNetwork } from "./network";
import { fillPeople } from "./people";
import { printTable } from "./print";
import { onBench } from "./site";

const sizes = [1_000, 20_000];

type Headers = Readonly<Record<string, string>>;

/** What is asked, and whether by the leader or by a visitor, past the cache. */
const questions = (leader: Headers): readonly (readonly [string, string, Headers])[] => [
  ["Lista de integrantes (500), quien lidera", paths.members(`bench-${led.number}`), leader],
  ["Inicio de quien lidera dos organizaciones", paths.mine(), leader],
  ["Agenda, lista", paths.agenda(), pastTheCache],
  ["Agenda, mes", paths.agenda({ ver: "mes", mes: dayOf(new Date()).slice(0, 7) }), pastTheCache],
  ["Agenda de un cantón", paths.agenda({ canton: "1701" }), pastTheCache],
  ["Agenda, cerca de mí", paths.agenda({ cerca: "1701" }), pastTheCache],
  ["Agenda, lista, quien lidera", paths.agenda(), leader],
  ["Un perfil, para comparar", "/organizaciones/bench-777", pastTheCache],
];

/** The address at which Remix answers what the loaders of a page say, without making the page. */
const asData = (path: string) => path.replace(/(?=\?|$)/, ".data");

interface Figures {
  /** The middle of one visit after the other, ms, for each size. */
  readonly middles: number[];
  /** CPU of a page, ms, and of the same without React, at the last size. */
  cpu: readonly [number, number];
  failures: number;
}

/**
 * Roster, home and agenda, made anew, as the network grows: ten memberships and five dates for each organization. What
 * a page costs beside React is what its loaders cost alone, with their queries, as Remix answers them as data.
 */
export const measureCommunity = (): Promise<void> =>
  onBench(async (bench) => {
    const figures = new Map<string, Figures>();
    let filled = 0;
    for (const size of sizes) {
      const begun = performance.now();
      let cookie = "";
      await bench.fill(async (db) => {
        await fillNetwork(db, size - filled, filled);
        await fillPeople(db, filled, size - filled);
        await fillDates(db, filled, size - filled);
        if (filled === 0) await fillLeader(db);
        cookie = await leaderCookie(db);
        console.log(`${size} organizaciones: ${Math.round((performance.now() - begun) / 1000)} s de llenado`);
        await indexMissing(db);
      });
      filled = size;
      const asked = questions({ cookie });
      const site = await bench.start();
      for (const whose of new Set(asked.map(([, , headers]) => headers)))
        await warm(
          [site],
          asked.filter(([, , headers]) => headers === whose).flatMap(([, path]) => [path, asData(path)]),
          whose,
        );
      for (const [name, path, headers] of asked) {
        const known = figures.get(name) ?? { middles: [], cpu: [0, 0], failures: 0 };
        figures.set(name, known);
        known.middles.push(await median(site, path, headers));
        if (size !== sizes.at(-1)) continue;
        const page = await load(name, site, path, { headers });
        const data = await load(name, site, asData(path), { headers });
        known.cpu = [page.cpu, data.cpu];
        known.failures = page.failures + data.failures;
      }
      await site.end();
    }
    printTable(
      `Integrantes y agenda: ${filled} organizaciones, ${filled * 10} membresías, ${filled * 5} fechas`,
      ["", ...sizes.map((size) => `p50 a ${size} (ms)`), "×", "CPU ms", "CPU ms sin React", "fallos"],
      [...figures].map(([name, { middles, cpu, failures }]) => [
        name,
        ...middles.map((time) => time.toFixed(2)),
        ((middles.at(-1) ?? 0) / (middles[0] || 1)).toFixed(2),
        ...cpu.map((time) => time.toFixed(2)),
        failures || "",
      ]),
    );
  });
