import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { env } from "#app/env.server";
import { tables } from "#db/schema/index";
import { giveDevice } from "#tests/support/cast";
import { db, rows } from "#tests/support/database";
import { person } from "#tests/support/people";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";
import { orphans } from "./orphans";
import { postForm } from "./post-form";

const kills = 100;
const writers = 6;

let running: ServerProcess | undefined;
afterAll(() => running?.end("SIGKILL"));

const start = () =>
  startServer(
    [process.execPath, "build/server/main.js"],
    productionSettings(env().dataDir, env().databaseUrl),
  );

/** By a name that is like no other, so that nobody is asked whether it is the same. */
const profile = (name: string) => ({
  name,
  kind: "collective",
  legalForm: "informal",
  formedBy: "mixed",
  mission: "Nos reunimos cada semana para acompañarnos y recibir a quien llega.",
  themes: ["integration"],
  canton: "1701",
});

test(`killed ${kills} times under form posts, the site loses no acknowledged write and leaves no organization without its letter and audit rows`, {
  timeout: 480_000,
}, async () => {
  const leaders = await Promise.all(Array.from({ length: writers }, (_, n) => person(`Ana ${n}`)));
  for (const { jar } of leaders) giveDevice(jar);
  const registered = new Set<string>();
  const submitted = new Set<string>();

  for (let kill = 0; kill < kills; kill++) {
    await db.tx(async (tx) => {
      await tx.delete(tables.rateLimits);
    });
    const server = await start();
    running = server;
    let alive = true;
    let acknowledge = () => {};
    const first = new Promise<void>((resolve) => {
      acknowledge = resolve;
    });
    const write = async (writer: number) => {
      const cookie = leaders[writer]?.jar.header ?? "";
      while (alive) {
        const made = await postForm(server.origin, "/organizaciones/nueva", profile(newUid()), cookie);
        if (!made || made.status === 429) return;
        expect(made.status).toBe(303);
        const slug = made.location.split("/").at(-1) ?? "";
        registered.add(slug);
        acknowledge();
        const sent = await postForm(server.origin, `/organizaciones/${slug}/envio`, {}, cookie);
        if (!sent) return;
        expect(sent.status).toBe(303);
        submitted.add(slug);
      }
    };
    const work = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    await Promise.race([first, wait(20_000)]);
    await wait(Math.random() * 120);
    const gone = server.end("SIGKILL");
    await gone;
    alive = false;
    await work;
  }

  expect(registered.size).toBeGreaterThanOrEqual(kills);
  const found = new Map((await rows(tables.organizations)).map((row) => [row.slug, row.state]));
  expect([...registered].filter((slug) => !found.has(slug))).toEqual([]);
  expect([...submitted].filter((slug) => found.get(slug) !== "in-review")).toEqual([]);
  expect(await orphans()).toEqual([]);
});
