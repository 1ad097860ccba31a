import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { type Env, SettingError } from "#app/env.server";
import { allowedMethods, isFromOurPages, isOneClick, refusal } from "#app/http/request-guard.server";
import { securityHeaders } from "#app/http/security-headers.server";
import { paths } from "#app/paths";
import { packageRoot } from "#db/client/package-root";
import { requestCookies } from "./cookies.server";
import { failures } from "./failures.server";
import { framework, type Site } from "./framework.server";
import { health } from "./health.server";
import { cookieLocale } from "./load-context.server";
import { answerPlainly } from "./plain-page.server";
import { requestLog } from "./request-log.server";
import { staticFiles } from "./static-files.server";

const longestAddress = 4096;

/** Everything a request passes, in order, between the socket and Remix. */
export function requestPipeline(site: Site): Express {
  const { env, db, build, log } = site;
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  trustProxy(app, env);
  app.use(introduce, requestLog(log, build.routes), securityHeaders(env), guard(env));
  app.get(paths.health(), health(db));
  app.use(staticFiles(join(packageRoot(), build.assetsBuildDirectory)));
  app.use(compression({ level: 6, brotli: { params: brotli } }));
  app.use(framework(site), failures(site));
  return app;
}

/** Quality 4 in a small window: the default window halves how many pages a second can be sent. */
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 };

const introduce: RequestHandler = (req, res, next) => {
  res.locals.requestId = randomBytes(9).toString("base64url");
  res.locals.locale = cookieLocale(requestCookies(req).get("locale"));
  res.setHeader("X-Request-Id", res.locals.requestId);
  next();
};

function guard(env: Env): RequestHandler {
  const statuses = { method: 405, "cross-site": 403, address: 400 } as const;
  return (req, res, next) => {
    const refused = refusal(req, env.publicOrigin);
    if (refused === "method") res.setHeader("Allow", allowedMethods);
    if (refused) return answerPlainly(res, env, statuses[refused]);
    if (req.url.length > longestAddress) return answerPlainly(res, env, 414);
    if (req.method === "OPTIONS") {
      res.setHeader("Allow", allowedMethods);
      res.status(204).end();
      return;
    }
    if (isOneClick(req) && !isFromOurPages(req.headers, env.publicOrigin)) delete req.headers.cookie;
    next();
  };
}

function trustProxy(app: Express, { trustProxy: trusted }: Env): void {
  if (!trusted) return;
  try {
    app.set("trust proxy", /^\d+$/.test(trusted) ? Number(trusted) : trusted);
  } catch {
    throw new SettingError("TRUST_PROXY: debe ser un número de saltos o direcciones separadas por comas.");
  }
}
