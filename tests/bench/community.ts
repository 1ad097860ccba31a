import { dayOf } from "#app/domain/calendar";
import { indexMissing } from "#app/domain/search/missing.server";
import { paths } from "#app/paths";
import { fillDates } from "./dates";
import { fillLeader, leaderCookie, led } from "./leader";
import { type Headers, load, medians, pastTheCache, type Visit, warm } from "./load";
import { fillNetwork } from "./network";
import { fillPeople } from "./people";
import { printTable } from "./print";
import { type Bench, onBench } from "./site";

const sizes = { small: 1_000, large: 20_000 };

/** What a visitor asks, past the cache. */
const openQuestions = [
  ["Agenda, lista", paths.agenda()],
  ["Agenda, mes", paths.agenda({ ver: "mes", mes: dayOf(new Date()).slice(0, 7) })],
  ["Agenda de un cantón", paths.agenda({ canton: "1701" })],
  ["Agenda de un tema", paths.agenda({ tema: "women" })],
  ["Agenda, cerca de mí", paths.agenda({ cerca: "1701" })],
  ["Un perfil, para comparar", "/organizaciones/bench-777"],
] as const;

/** What the leader asks. */
const herQuestions = [
  ["Lista de integrantes (500), quien lidera", paths.members(`bench-${led.number}`)],
  ["Inicio de quien lidera dos organizaciones", paths.mine()],
  ["Agenda, lista, quien lidera", paths.agenda()],
] as const;

/** Loads of a page, of which the cheapest counts: whatever else the machine does only ever adds. */
const loads = 3;

/**
 * Roster, home and agenda, made anew, in a small network and in a large one, by turns: ten memberships and five dates
 * for each organization. What a page costs is all of it, React and compression too.
 */
export const measureCommunity = (): Promise<void> =>
  onBench((small) =>
    onBench(async (large) => {
      const sites = [await filled(small, sizes.small), await filled(large, sizes.large)];
      const visitors = sites.map(({ server }) => ({ server, headers: pastTheCache }));
      const leaders = sites.map(({ server, cookie }) => ({ server, headers: { cookie } }));
      const rows = [...(await measure(herQuestions, leaders)), ...(await measure(openQuestions, visitors))];
      const { small: few, large: many } = sizes;
      printTable(
        `Integrantes y agenda: ${many} organizaciones, ${many * 10} membresías, ${many * 5} fechas`,
        ["", `p50 a ${few} (ms)`, `p50 a ${many} (ms)`, "×", "CPU ms", "fallos"],
        rows,
      );
    }),
  );

/** The site over a network of that size, and the cookie of its leader. */
async function filled(bench: Bench, size: number) {
  const begun = performance.now();
  let cookie = "";
  await bench.fill(async (db) => {
    await fillNetwork(db, size);
    await fillPeople(db, 0, size);
    await fillDates(db, 0, size);
    await fillLeader(db);
    await indexMissing(db);
    cookie = await leaderCookie(db);
  });
  console.log(`${size} organizaciones: ${Math.round((performance.now() - begun) / 1000)} s de llenado`);
  return { server: await bench.start(), cookie };
}

async function measure(questions: readonly (readonly [string, string])[], visits: readonly Visit[]) {
  const paths = questions.map(([, path]) => path);
  for (const { server, headers } of visits) await warm([server], paths, headers);
  const rows: string[][] = [];
  for (const [name, path] of questions) {
    const [few = 0, many = 0] = await medians(visits, path);
    const { cpu, failures } = await cheapest(name, path, visits);
    const figures = [few, many, many / (few || 1), cpu].map((figure) => figure.toFixed(2));
    rows.push([name, ...figures, failures ? `${failures}` : ""]);
  }
  return rows;
}

/** The CPU of a page in the last and largest network, ms. */
async function cheapest(name: string, path: string, visits: readonly Visit[]) {
  const last = visits.at(-1);
  if (!last) throw new Error("Nobody asks.");
  const headers: Headers = last.headers;
  let cpu = Number.POSITIVE_INFINITY;
  let failures = 0;
  for (let turn = 0; turn < loads; turn++) {
    const one = await load(name, last.server, path, { headers, seconds: 3, warmUp: 1 });
    cpu = Math.min(cpu, one.cpu);
    failures += one.failures;
  }
  return { cpu, failures };
}
