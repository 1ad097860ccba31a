import { type ChildProcess, spawn } from "node:child_process";

export interface ServerProcess {
  readonly pid: number;
  readonly origin: string;
  /** Everything it printed so far. */
  printed(): string;
  /** Ends it by a signal and waits until it is gone; answers its exit code, null where the signal ended it. */
  end(signal?: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** Starts a program and waits until it prints the loopback address at which it listens. */
export async function startServer(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const [program, ...args] = command;
  const child: ChildProcess = spawn(program, args, {
    env: { NODE_ENV: "production", PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  const gone = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`It did not start in 120 s: ${printed}`)), 120_000);
    const read = (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`It ended with code ${code}: ${printed}`)));
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("It has no process id.");
  return {
    pid,
    origin,
    printed: () => printed,
    end: (signal = "SIGTERM") => {
      try {
        process.kill(signal === "SIGKILL" ? -pid : pid, signal);
      } catch {
        // It was gone already.
      }
      return gone;
    },
  };
}

/** The settings of a production process on loopback that shares the database of this test file. */
export const productionSettings = (dataDir: string, databaseUrl?: string): Record<string, string> => ({
  NODE_ENV: "production",
  TEJIDO_MODE: "production",
  HOST: "127.0.0.1",
  PORT: "0",
  PUBLIC_ORIGIN: "https://tejido.test",
  MAIL_FROM: "avisos@tejido.test",
  APP_SECRET: process.env.APP_SECRET ?? "a-secret-for-measuring-and-nothing-else-0123456789",
  TRUST_PROXY: "0",
  LOG_LEVEL: "warn",
  DATA_DIR: dataDir,
  ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
});
