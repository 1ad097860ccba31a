import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Env } from "#app/env.server";
import { wholeBody } from "#app/http/rendered-text.server";
import { everyAnswersHeaders } from "#app/http/security-headers.server";
import type { Db } from "#db/client/index";
import type { EventLog } from "./event-log.server";
import { type Encoding, encodingFor, pack } from "./packing.server";
import { type KeptPage, pageCache } from "./page-cache.server";
import { type PublicPage, publicPageFinder, visitorsLocale } from "./public-page.server";
import { newRequestId } from "./random.server";

interface Keeping {
  readonly env: Env;
  readonly db: Pick<Db, "publicVersion">;
  readonly build: ServerBuild;
  readonly log: EventLog;
}

export interface KeptPages {
  /** Answers from what was kept, before anything else looks at the request; false where nothing was. */
  answer(req: IncomingMessage, res: ServerResponse): boolean;
  /** Which page for everyone the request asks for, if it does. */
  readonly asked: (req: IncomingMessage) => PublicPage | undefined;
  /**
   * Makes that page in the form that the request takes, where nobody else is making the same.
   * @param make answers undefined where what came out is not for everyone
   */
  made(
    req: IncomingMessage,
    page: PublicPage,
    make: () => Promise<Response | undefined>,
  ): Promise<KeptPage | undefined>;
}

/** Pages that say the same to every visitor, kept as whole answers: one for each address, language and encoding. */
export function keptPages({ env, db, build, log }: Keeping): KeptPages {
  const cache = pageCache({ version: () => db.publicVersion() });
  const asked = publicPageFinder(build);
  const everywhere = everyAnswersHeaders(env);

  /** Most visitors ask by the very address under which the page is kept, and need no closer look. */
  function find(req: IncomingMessage): KeptPage | undefined {
    if (req.method !== "GET" && req.method !== "HEAD") return undefined;
    const locale = visitorsLocale(req);
    if (!locale) return undefined;
    const encoding = encodingFor(req);
    const direct = cache.find(keyOf({ address: req.url ?? "", locale }, encoding));
    if (direct || !req.url?.includes("?")) return direct;
    const page = asked(req);
    return page && cache.find(keyOf(page, encoding));
  }

  return {
    asked,
    answer(req, res) {
      const start = performance.now();
      const page = find(req);
      if (!page) return false;
      const requestId = newRequestId();
      const { status, bytes } = sendKept(req, res, page, requestId);
      res.once("close", () => {
        const ms = Math.round((performance.now() - start) * 10) / 10;
        const { method, pattern: route } = { method: req.method ?? "", pattern: page.pattern };
        const event = res.writableFinished ? "request" : "request-broken-off";
        log(event, { requestId, method, route, status, ms, bytes });
      });
      return true;
    },
    made(req, page, make) {
      const encoding = encodingFor(req);
      return cache.render(keyOf(page, encoding), async () => {
        const response = await make();
        return response && wholeAnswer(page, response, everywhere, encoding);
      });
    },
  };
}

const keyOf = ({ address, locale }: Pick<PublicPage, "address" | "locale">, encoding: Encoding): string =>
  `${encoding} ${locale} ${address}`;

async function wholeAnswer(
  { pattern }: PublicPage,
  response: Response,
  everywhere: ReadonlyMap<string, string>,
  wanted: Encoding,
): Promise<KeptPage> {
  const { body, encoding } = await pack(await wholeBody(response), wanted, "kept");
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers([...everywhere]);
  for (const [name, value] of response.headers) headers.set(name, value);
  headers.set("Vary", "Accept-Encoding");
  headers.set("ETag", etag);
  const unchanged = [...headers].flat();
  headers.set("Content-Length", String(body.length));
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  return { body, etag, pattern, headers: [...headers].flat(), headersUnchanged: unchanged };
}

/**
 * Sends a page as it was kept, or 304 where the other side has the same already. Headers that the answer has already
 * make way for those of the page.
 */
export function sendKept(
  req: IncomingMessage,
  res: ServerResponse,
  { body, etag, headers, headersUnchanged }: KeptPage,
  requestId: string,
): { status: number; bytes: number } {
  const unchanged = isKnown(req, etag);
  const status = unchanged ? 304 : 200;
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.writeHead(status, [...(unchanged ? headersUnchanged : headers), "X-Request-Id", requestId]);
  res.end(unchanged || req.method === "HEAD" ? undefined : body);
  return { status, bytes: unchanged ? 0 : body.length };
}

/** Whether the other side has what this tag names. A proxy that packs on its way may have marked our tag as weak. */
export const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers["if-none-match"] ?? "")
    .split(",")
    .some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
