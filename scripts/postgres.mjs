import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { postgresFolder, unprivilegedUser } from "./programs.mjs";
import { Stop } from "./run.mjs";

/**
 * The keeper lives in a session of its own, so Ctrl-C does not reach it, and waits for the end of its input:
 * when this process ends, in whatever way, the server stops and its folder goes.
 */
const keeper = `
  folder=$1; shift
  cd "$folder" || exit 1
  "$@" >log 2>&1 &
  server=$!
  cat >/dev/null
  kill -QUIT "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  cd /
  rm -rf "$folder"
`;

/** Starts a throw-away PostgreSQL on a free loopback port, without durability; answers its address and how to end it. */
export async function startPostgres() {
  const programs = await postgresFolder();
  const folder = mkdtempSync(join(tmpdir(), "tejido-postgres-"));
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const password = randomBytes(16).toString("hex");
  writeFileSync(join(folder, "password"), password, { mode: 0o600 });
  if (user) for (const path of [folder, join(folder, "password")]) chownSync(path, user.uid, user.gid);

  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    max_pred_locks_per_transaction: 256,
    fsync: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: 0,
    timezone: "UTC",
    jit: "off",
  };
  const start = `
    "${programs}/initdb" -D data -U tejido -E UTF8 --locale=C.UTF-8 --no-sync --auth=scram-sha-256 --pwfile=password \
      && exec "${programs}/postgres" -D data ${Object.entries(settings)
        .map(([name, value]) => `-c ${name}='${value}'`)
        .join(" ")}
  `;
  const child = spawn("sh", ["-c", keeper, "keeper", folder, "sh", "-c", start], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
    ...user,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.once("error", () => {});
  const stop = async () => {
    child.stdin.end();
    await ended;
  };

  const url = `postgres://tejido:${password}@127.0.0.1:${port}/postgres`;
  if (await answers(url, 30_000)) return { url, stop };
  const log = readLog(folder);
  await stop();
  throw new Stop(`PostgreSQL no arrancó: ${log || "no dejó ningún mensaje."}`);
}

/**
 * Whether a PostgreSQL lets us in, asking again until the time (milliseconds) is over.
 * @param {string} url
 * @param {number} patience
 */
export async function answers(url, patience) {
  const { default: pg } = await import("pg");
  const end = Date.now() + patience;
  do {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await wait(50);
    }
  } while (Date.now() < end);
  return false;
}

/** A port of the loopback interface that nobody has. */
export function freePort() {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

function readLog(folder) {
  try {
    return readFileSync(join(folder, "log"), "utf8").trim().split("\n").at(-1);
  } catch {
    return "";
  }
}
