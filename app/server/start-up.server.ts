import type { SampleAccount } from "#app/domain/demo/sample-account";
import { verifyTransport } from "#app/domain/notifications/transport-check.server";
import { type Env, readEnv, SettingError } from "#app/env.server";
import { type Application, startApplication } from "./application.server";
import { startBackground } from "./background.server";
import { openEventLog } from "./event-log.server";
import { openReadyDb } from "./installation.server";
import { sampleNetwork } from "./sample-network.server";

export interface Running {
  readonly env: Env;
  readonly application: Application;
  /** Of the demonstration; empty in production. */
  readonly accounts: readonly SampleAccount[];
  /** Ends the requests, the letter and the job at hand, then closes the database. */
  stop(): Promise<void>;
}

/**
 * Brings the site up: settings, mail server, database, sample network, socket, background work.
 * @throws an error whose first line tells the operator what to mend
 */
export async function startUp(): Promise<Running> {
  const env = readEnv();
  const mailFault = await verifyTransport(env);
  if (mailFault) throw new SettingError(mailFault);
  const db = await openReadyDb(env);
  const accounts = env.mode === "demo" ? await sampleNetwork(db) : [];
  const log = openEventLog(env.logLevel);
  const application = await startApplication({ env, db, log });
  const background = startBackground({ env, db, log });
  log("started");
  return {
    env,
    application,
    accounts,
    async stop() {
      log("stopping");
      await Promise.all([application.close(), background.stop()]);
      await db.close();
      log("stopped");
    },
  };
}
