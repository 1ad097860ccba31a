import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import type { RequestHandler, Request as ServerRequest, Response as ServerResponse } from "express";
import type { Desk } from "#app/domain/desk/desk";
import type { Env } from "#app/env.server";
import { failureOf } from "#app/http/failure.server";
import { maxBodyBytes } from "#app/http/forms.server";
import { hasBody, wholeBody } from "#app/http/rendered-text.server";
import { keptByBrowsers } from "#app/http/security-headers.server";
import type { Db } from "#db/client/index";
import { uploadOf } from "./arriving-upload.server";
import { recordDenial } from "./denials.server";
import type { EventLog } from "./event-log.server";
import { answerFailure } from "./failures.server";
import { isKnown, type KeptPages, sendKept } from "./kept-pages.server";
import { loadContext, visitorsContext } from "./load-context.server";
import { encodingFor, pack } from "./packing.server";
import { answerPlainly } from "./plain-page.server";
import { readBody } from "./posted-body.server";
import type { PublicPage } from "./public-page.server";
import { remixHandlers } from "./remix-handlers.server";
import { isPlainPath, routeFinder } from "./route-patterns.server";

export interface Site {
  readonly env: Env;
  readonly db: Db;
  readonly build: ServerBuild;
  readonly log: EventLog;
  readonly desk: Desk;
}

interface Answered {
  readonly context: AppLoadContext;
  readonly response: Response;
}

/**
 * Hands a request that passed the guard to Remix and sends what comes back. Ours rather than Remix's adapter:
 * the body is read and limited before, the address is always under the public origin whatever the `Host` header
 * says, and what broke becomes a page that stands alone. A page for everyone is made from its address and language
 * alone, whoever asks, so that it can be kept.
 */
export function framework(site: Site, pages: KeptPages): RequestHandler {
  const { env } = site;
  const handle = remixHandlers(site.build);
  const routeOf = routeFinder(site.build.routes);

  async function answerOne(req: ServerRequest, res: ServerResponse): Promise<Answered | undefined> {
    const upload = uploadOf(req, res, routeOf(req.path.replace(/\.data$/, ""))?.pattern ?? "/*");
    if (upload === "too-large") return undefined;
    const body = req.method === "POST" && !upload ? await readBody(req, maxBodyBytes) : null;
    if (body === undefined) return undefined;
    const context = { ...(await loadContext(site, req, res)), upload };
    res.locals.locale = context.locale;
    const route = isPlainPath(req.path) ? routeOf(req.path) : undefined;
    return { context, response: await handle(toRequest(req, res, body, env), context, route?.id) };
  }

  async function answerEveryone(
    page: PublicPage,
    req: ServerRequest,
    res: ServerResponse,
  ): Promise<Answered> {
    const context = visitorsContext(site, page.locale, req, res);
    const request = new Request(env.publicOrigin + page.address, { signal: leavingOf(res) });
    return { context, response: await handle(request, context, page.routeId) };
  }

  async function deliver(req: ServerRequest, res: ServerResponse, answered: Answered): Promise<void> {
    const { context, response } = answered;
    const failure = failureOf(context);
    const refused = isRouteErrorResponse(failure) ? failure.status : response.status;
    if (refused === 403) await recordDenial(site, context.viewer, routeOf(req.path)?.pattern ?? "/*");
    if (isRouteErrorResponse(failure)) {
      if (!response.headers.has("X-Remix-Error")) return send(req, res, response);
      return answerPlainly(res, env, failure.status, failure.data);
    }
    if (failure !== undefined) return answerFailure(site, res, failure);
    if (response.status >= 400 && !hasBody(response)) return answerPlainly(res, env, response.status);
    return send(req, res, response);
  }

  async function answer(req: ServerRequest, res: ServerResponse): Promise<void> {
    const page = pages.asked(req);
    if (!page) {
      const answered = await answerOne(req, res);
      return answered ? deliver(req, res, answered) : answerPlainly(res, env, 413);
    }
    let own: Answered | undefined;
    const kept = await pages.made(req, page, async () => {
      own = await answerEveryone(page, req, res);
      return isForEveryone(own, res) ? own.response : undefined;
    });
    if (kept) sendKept(req, res, kept, res.locals.requestId);
    else await deliver(req, res, own ?? (await answerEveryone(page, req, res)));
  }

  return (req, res, next) => {
    answer(req, res).catch(next);
  };
}

/** Whether what came out may be given to the next one who asks: a whole page, with nothing in it for one browser. */
const isForEveryone = ({ context, response }: Answered, res: ServerResponse): boolean =>
  response.status === 200 &&
  failureOf(context) === undefined &&
  response.headers.get("Cache-Control") === keptByBrowsers &&
  !response.headers.has("Content-Security-Policy") &&
  !response.headers.has("Set-Cookie") &&
  !res.hasHeader("Set-Cookie");

const wanted = new Set(["accept", "content-type", "referer", "user-agent"]);
const gone = new Error("the answer is sent, or nobody waits for it");

/** Ends with the connection, or with the answer. */
function leavingOf(res: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  res.once("close", () => leaving.abort(gone));
  return leaving.signal;
}

/** The request as loaders and actions see it: only the headers that they have a use for. */
function toRequest(req: ServerRequest, res: ServerResponse, body: Buffer | null, env: Env): Request {
  const headers = new Headers({ host: new URL(env.publicOrigin).host });
  for (const [name, value] of Object.entries(req.headers))
    if (wanted.has(name) && typeof value === "string") headers.set(name, value);
  return new Request(env.publicOrigin + req.originalUrl, {
    method: req.method === "POST" ? "POST" : "GET",
    headers,
    signal: leavingOf(res),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}

async function send(req: ServerRequest, res: ServerResponse, response: Response): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) res.append("Set-Cookie", cookie);
  // What may be kept carries nobody's cookie.
  if (/\bmax-age=/.test(response.headers.get("Cache-Control") ?? "") || response.headers.has("ETag"))
    res.removeHeader("Set-Cookie");
  if (isUnchanged(req, res, response)) {
    res.status(304).removeHeader("Content-Type");
    res.end();
  } else if (!hasBody(response)) {
    res.end();
  } else if (isPage(response)) {
    const { body, encoding } = await pack(await wholeBody(response), encodingFor(req), "once");
    res.vary("Accept-Encoding");
    if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
    res.setHeader("Content-Length", body.length);
    res.end(body);
  } else {
    await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), res);
  }
}

/**
 * Whether the other side has the very bytes of an answer that has a tag. The tag names the packing as well: the same
 * text packed in another way is other bytes.
 */
function isUnchanged(req: ServerRequest, res: ServerResponse, { status, headers }: Response): boolean {
  const tag = headers.get("ETag");
  if (status !== 200 || tag === null) return false;
  const own = tag.replace(/"$/, `-${encodingFor(req)}"`);
  res.setHeader("ETag", own);
  res.vary("Accept-Encoding");
  return isKnown(req, own);
}

/** What is small enough to be sent in one piece, with its length; an attachment is not. */
const isPage = ({ headers }: Response): boolean =>
  !headers.has("content-disposition") &&
  /^(text\/|application\/json)/.test(headers.get("content-type") ?? "");
