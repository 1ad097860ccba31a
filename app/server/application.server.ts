import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import * as remixBuild from "virtual:remix/server-build";
import type { ServerBuild } from "@remix-run/node";
import type { Desk } from "#app/domain/desk/desk";
import type { Env } from "#app/env.server";
import { everyAnswersHeaders } from "#app/http/security-headers.server";
import type { Db } from "#db/client/index";
import { type OpenDesk, openDesk } from "./desk.server";
import { type EventLog, openEventLog } from "./event-log.server";
import { requestPipeline } from "./pipeline.server";

export { readEnv } from "#app/env.server";
export { openDb } from "#db/client/index";
export { migrate } from "#db/client/migrate";

/** The routes as they were built. */
export const build: ServerBuild = remixBuild as ServerBuild;

export interface Application {
  /** Where it listens, such as `http://127.0.0.1:3000`; people may reach it by another name. */
  readonly origin: string;
  readonly port: number;
  /** For what goes on beside the requests. */
  readonly desk: Desk;
  /** Stops accepting, lets running requests end for up to ten seconds, then cuts what is left; then the desk. */
  close(): Promise<void>;
}

interface Options {
  readonly env: Env;
  readonly db: Db;
  /** Another table of routes than the one that was built. */
  readonly build?: ServerBuild;
  readonly log?: EventLog;
}

const patience = 10_000;
/** How long a file may take over a weak signal; `readBody` gives every other post less. */
const uploadTimeout = 300_000;

/**
 * Serves the site over one database. The caller keeps the database and closes it afterwards.
 * @throws the socket's error where the port cannot be had
 */
export async function startApplication({
  env,
  db,
  build: routes = build,
  log = openEventLog(env.logLevel),
}: Options): Promise<Application> {
  const desk = openDesk({ db: env, log });
  const app = requestPipeline({ env, db, desk, build: routes, log });
  const server = createServer(
    { maxHeaderSize: 16 * 1024, requestTimeout: uploadTimeout, headersTimeout: 10_000 },
    app,
  );
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  server.on("clientError", refuseUnreadable(env));
  server.listen(env.port, env.host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const host = env.host.includes(":") ? `[${env.host.replace(/[[\]]/g, "")}]` : env.host;
  return { origin: `http://${host}:${port}`, port, desk, close: () => close(server, desk) };
}

async function close(server: Server, desk: OpenDesk): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const last = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
  await desk.close();
}

/** What Node could not read as a request (broken, too slow, headers too large) gets the headers of every answer too. */
function refuseUnreadable(env: Env) {
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  const headers = [...everyAnswersHeaders(env)].map(([name, value]) => `${name}: ${value}`);
  return (error: NodeJS.ErrnoException, socket: Socket) => {
    const answering = (socket as Socket & { _httpMessage?: ServerResponse })._httpMessage;
    if (!socket.writable || answering?.headersSent) {
      socket.destroy();
      return;
    }
    socket.end(
      [
        `HTTP/1.1 ${statuses[error.code ?? ""] ?? "400 Bad Request"}`,
        "Connection: close",
        "Content-Length: 0",
        ...headers,
        "",
        "",
      ].join("\r\n"),
    );
  };
}
