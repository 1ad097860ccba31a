import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import type { RequestHandler, Request as ServerRequest, Response as ServerResponse } from "express";
import type { Env } from "#app/env.server";
import { failureOf } from "#app/http/failure.server";
import { maxBodyBytes } from "#app/http/forms.server";
import type { Db } from "#db/client/index";
import { recordDenial } from "./denials.server";
import type { EventLog } from "./event-log.server";
import { answerFailure } from "./failures.server";
import { loadContext } from "./load-context.server";
import { answerPlainly } from "./plain-page.server";
import { readBody } from "./posted-body.server";
import { routePatterns } from "./route-patterns.server";

export interface Site {
  readonly env: Env;
  readonly db: Db;
  readonly build: ServerBuild;
  readonly log: EventLog;
}

/**
 * Hands a request that passed the guard to Remix and sends what comes back. Ours rather than Remix's adapter:
 * the body is read and limited before, the address is always under the public origin whatever the `Host` header
 * says, and what broke becomes a page that stands alone.
 */
export function framework(site: Site): RequestHandler {
  const handle = createRequestHandler(site.build, "production");
  const patternOf = routePatterns(site.build.routes);
  const answer = async (req: ServerRequest, res: ServerResponse): Promise<void> => {
    const body = req.method === "POST" ? await readBody(req, maxBodyBytes) : null;
    if (body === undefined) return answerPlainly(res, site.env, 413);
    const context = await loadContext(site, req, res);
    res.locals.locale = context.locale;
    const response = await handle(toRequest(req, res, body, site.env), context);
    const failure = failureOf(context);
    const refused = isRouteErrorResponse(failure) ? failure.status : response.status;
    if (refused === 403) await recordDenial(site, context.viewer, patternOf(req.path));
    if (isRouteErrorResponse(failure)) {
      if (!response.headers.has("X-Remix-Error")) return send(res, response);
      return answerPlainly(res, site.env, failure.status, failure.data);
    }
    if (failure !== undefined) return answerFailure(site, res, failure);
    if (response.status >= 400 && response.body === null)
      return answerPlainly(res, site.env, response.status);
    return send(res, response);
  };
  return (req, res, next) => {
    answer(req, res).catch(next);
  };
}

const kept = new Set(["accept", "content-type", "referer", "user-agent"]);

/** The request as loaders and actions see it: only the headers that they have a use for. */
function toRequest(req: ServerRequest, res: ServerResponse, body: Buffer | null, env: Env): Request {
  const leaving = new AbortController();
  res.once("close", () => leaving.abort());
  const headers = new Headers({ host: new URL(env.publicOrigin).host });
  for (const [name, value] of Object.entries(req.headers))
    if (kept.has(name) && typeof value === "string") headers.set(name, value);
  return new Request(env.publicOrigin + req.originalUrl, {
    method: body ? "POST" : "GET",
    headers,
    signal: leaving.signal,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}

async function send(res: ServerResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) res.append("Set-Cookie", cookie);
  if (!response.body) {
    res.end();
  } else if (/^(text\/|application\/json)/.test(response.headers.get("content-type") ?? "")) {
    const body = Buffer.from(await response.arrayBuffer());
    res.setHeader("Content-Length", body.length);
    res.end(body);
  } else {
    await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), res);
  }
}
