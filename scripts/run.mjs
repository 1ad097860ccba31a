import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the command was called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Something the operator must mend; the message is one sentence and no stack is shown. */
export class Stop extends Error {}

const children = new Set();
let stopped = false;

/** Whether the operator asked us to end. */
export const isStopped = () => stopped;

/**
 * Runs a program with our output as its own and answers its exit code (1 where a signal ended it).
 * A quiet one is heard only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const output = quiet ? "pipe" : "inherit";
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, output],
  });
  children.add(child);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      children.delete(child);
      if (code !== 0 && !stopped) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program in silence.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function ask(command, args) {
  const answer = spawnSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return { ok: answer.status === 0, text: `${answer.stdout ?? ""}`.trim() };
}

/**
 * The frame of every command: passes the wish to end on to what runs (a terminal sends Ctrl-C to all by itself),
 * and turns a `Stop` into its one sentence.
 * @param {() => Promise<number>} command answers the exit code
 */
export async function main(command) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      stopped = true;
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      for (const child of children) child.kill("SIGTERM");
    });
  }
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (!stopped) console.error(error.message);
    process.exitCode = 1;
  }
}
