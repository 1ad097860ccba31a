import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { env } from "#app/env.server";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { db, rows } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";

const processes = 8;

const running: ServerProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.end("SIGKILL")));
});

/** So many dates with one place, two or three. */
async function plant(races: number): Promise<void> {
  const organization = await published();
  for (let n = 0; n < races; n++) await activity({ organization, places: { participant: (n % 3) + 1 } });
}

/** Lets every process sign somebody up for every date, all at once, and waits until the last has done so. */
async function race(way: "honest" | "naive"): Promise<void> {
  const settings = productionSettings(env().dataDir, env().databaseUrl);
  const racers = await Promise.all(
    Array.from({ length: processes }, (_, n) =>
      startServer(
        [process.execPath, "--import", "tsx", "tests/faults/last-place-racer.ts", way, String(n)],
        settings,
      ),
    ),
  );
  running.push(...racers);
  for (const { pid } of racers) process.kill(pid, "SIGUSR2");
  while (!racers.every((one) => one.printed().includes("finished"))) await wait(100);
}

interface Raced {
  readonly capacity: number;
  readonly taken: number;
  /** Identities, in the order in which they came. */
  readonly confirmed: readonly number[];
  readonly waiting: readonly number[];
}

/** How each date came out. */
async function outcomes(): Promise<Raced[]> {
  const all = await rows(tables.signUps);
  const of = (occurrenceId: number, wanted: string) =>
    all
      .filter((one) => one.occurrenceId === occurrenceId && one.state === wanted)
      .map(({ id }) => id)
      .sort((one, other) => one - other);
  return (await rows(tables.occurrenceSeats)).map(({ occurrenceId, capacity, taken }) => ({
    capacity: capacity ?? 0,
    taken,
    confirmed: of(occurrenceId, "confirmed"),
    waiting: of(occurrenceId, "waiting"),
  }));
}

const oversold = ({ capacity, confirmed }: Raced) => confirmed.length > capacity;

/** Every place is somebody's, nobody who came later has one before who waits, and everyone is there. */
const wrong = ({ capacity, taken, confirmed, waiting }: Raced) =>
  confirmed.length !== capacity ||
  taken !== capacity ||
  waiting.length !== processes - capacity ||
  waiting.some((id) => id < (confirmed.at(-1) ?? 0));

const clear = () => db.tx(async (tx) => void (await tx.delete(tables.activities)));

test(`${processes} processes race 500 times for the last places: none is sold twice, none is left, and the others wait in order`, {
  timeout: 300_000,
}, async () => {
  await clear();
  await plant(500);
  await race("honest");
  const all = await outcomes();
  expect(all).toHaveLength(500);
  expect(all.filter(oversold)).toEqual([]);
  expect(all.filter(wrong)).toEqual([]);
});

test("the race would notice places that are counted before they are given", {
  timeout: 300_000,
}, async () => {
  await clear();
  await plant(150);
  await race("naive");
  expect((await outcomes()).filter(oversold).length).toBeGreaterThan(0);
});
