import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { newUid } from "#app/domain/secrets.server";
import { env } from "#app/env.server";
import { giveDevice } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { person } from "#tests/support/people";
import { productionSettings, type ServerProcess, startServer } from "#tests/support/server-process";
import { postForm } from "./post-form";
import { readTrace, traced } from "./synced";

const strace = (output: string, command: readonly string[]): [string, ...string[]] => [
  "strace",
  "-f",
  "-y",
  "-s",
  "48",
  "-e",
  `trace=${traced}`,
  "-o",
  output,
  ...command,
];

const posts = 40;

let running: ServerProcess | undefined;
afterEach(() => running?.end("SIGKILL"));

test.runIf(db.engine === "sqlite")(
  "on SQLite every acknowledged write is on the disk before its answer leaves",
  { timeout: 180_000 },
  async () => {
    const leaders = await Promise.all(Array.from({ length: 8 }, (_, n) => person(`Ana ${n}`)));
    for (const { jar } of leaders) giveDevice(jar);
    const output = join(env().dataDir, "strace.txt");
    const server = await startServer(
      strace(output, [process.execPath, "build/server/main.js"]),
      productionSettings(env().dataDir),
    );
    running = server;
    for (let n = 0; n < posts; n++) {
      const answer = await postForm(
        server.origin,
        "/organizaciones/nueva",
        {
          name: newUid(),
          kind: "collective",
          legalForm: "informal",
          formedBy: "mixed",
          mission: "Nos reunimos cada semana para acompañarnos y recibir a quien llega.",
          themes: ["integration"],
          canton: "1701",
        },
        leaders[n % leaders.length]?.jar.header ?? "",
      );
      expect(answer?.status).toBe(303);
    }
    await server.end("SIGKILL");
    expect(readTrace(output)).toEqual({ acknowledged: posts, written: posts, unsynced: 0 });
  },
);

test.runIf(db.engine === "sqlite")(
  "the trace shows a server that answers before the disk has the row",
  { timeout: 60_000 },
  async () => {
    const output = join(env().dataDir, "strace-unsynced.txt");
    const server = await startServer(
      strace(output, [process.execPath, "--import", "tsx", "tests/faults/unsynced-server.ts", env().dataDir]),
      {},
    );
    running = server;
    for (let n = 0; n < posts; n++) await postForm(server.origin, "/", {}, "");
    await server.end("SIGKILL");
    const { acknowledged, unsynced } = readTrace(output);
    expect(acknowledged).toBe(posts);
    expect(unsynced).toBeGreaterThan(posts / 2);
  },
);
