import type { RequestListener } from "node:http";
import { join } from "node:path";
import express, { type Express, type RequestHandler } from "express";
import { type Env, SettingError } from "#app/env.server";
import {
  allowedMethods,
  isFromOurPages,
  isOneClick,
  longestAddress,
  refusal,
} from "#app/http/request-guard.server";
import { securityHeaders } from "#app/http/security-headers.server";
import { paths } from "#app/paths";
import { packageRoot } from "#db/client/package-root";
import { requestCookies } from "./cookies.server";
import { directoryJson } from "./directory-json.server";
import { failures } from "./failures.server";
import { framework, type Site } from "./framework.server";
import { health } from "./health.server";
import { keptPages } from "./kept-pages.server";
import { cookieLocale } from "./load-context.server";
import { answerPlainly } from "./plain-page.server";
import { newRequestId } from "./random.server";
import { requestLog } from "./request-log.server";
import { staticFiles } from "./static-files.server";

/** Everything a request passes, in order, between the socket and Remix. What was kept for everyone is answered at once. */
export function requestPipeline(site: Site): RequestListener {
  const { env, db, build, log } = site;
  const pages = keptPages(site);
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false);
  trustProxy(app, env);
  app.use(introduce, requestLog(log, build.routes), securityHeaders(env), guard(env));
  app.get(paths.health(), health(db));
  app.use(staticFiles(join(packageRoot(), build.assetsBuildDirectory)));
  app.get(paths.organizationsJson(), directoryJson(site));
  app.use(framework(site, pages), failures(site));
  return (req, res) => {
    if (!pages.answer(req, res)) app(req, res);
  };
}

const introduce: RequestHandler = (req, res, next) => {
  res.locals.requestId = newRequestId();
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
