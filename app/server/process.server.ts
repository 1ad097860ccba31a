import { describeError } from "#app/domain/error-description";
import { SettingError } from "#app/env.server";
import { DatabaseNewer, DatabaseUnreachable } from "#db/client/errors";
import { openEventLog } from "./event-log.server";
import { describeSample } from "./sample-network.server";
import { type Running, startUp } from "./start-up.server";

/** Starts, or says in one line why not; serves until it is told to stop, and leaves nothing half done. */
export async function runProcess(): Promise<void> {
  let running: Running;
  try {
    running = await startUp();
  } catch (error) {
    process.stderr.write(`${oneLine(error)}\n`);
    process.exit(1);
  }
  announce(running);
  stopOnSignals(running);
  logStrayErrors(running);
}

function announce({ env, application, accounts }: Running): void {
  const lines = [`Tejido escucha en ${application.origin}`];
  if (env.publicOrigin !== application.origin) lines.push(`Dirección pública: ${env.publicOrigin}`);
  if (env.mode === "demo") lines.push(...describeSample(accounts, env.publicOrigin));
  process.stdout.write(`${lines.join("\n")}\n`);
}

function oneLine(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
  if (error instanceof SettingError) return message;
  if (error instanceof DatabaseUnreachable || error instanceof DatabaseNewer) return message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return "PORT: ese puerto ya está ocupado; elija otro.";
  if (code === "EACCES" || code === "EADDRNOTAVAIL")
    return `HOST, PORT o DATA_DIR: el sistema no lo permite (${message}).`;
  return `No se pudo iniciar: ${message}`;
}

function stopOnSignals(running: Running): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/** A promise that nobody awaited must not take everyone's requests with it; any other stray error ends the process. */
function logStrayErrors({ env }: Running): void {
  const log = openEventLog(env.logLevel);
  process.on("unhandledRejection", (reason) => log("stray-rejection", describeError(reason), "error"));
  process.on("uncaughtException", (error) => {
    log("crash", describeError(error), "error");
    process.exit(1);
  });
}
