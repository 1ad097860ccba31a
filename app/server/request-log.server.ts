import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { EventLog } from "./event-log.server";
import { routePatterns } from "./route-patterns.server";

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** One line per answer, once it is sent or the other side has gone. */
export function requestLog(log: EventLog, routes: ServerBuild["routes"]): RequestHandler {
  const patternOf = routePatterns(routes);
  return (req, res, next) => {
    const start = performance.now();
    res.once("close", () => {
      log(res.writableFinished ? "request" : "request-broken-off", {
        requestId: res.locals.requestId,
        method: methods.has(req.method) ? req.method : "other",
        route: patternOf(req.path),
        status: res.statusCode,
        ms: Math.round((performance.now() - start) * 10) / 10,
        bytes: Number(res.getHeader("Content-Length")) || 0,
      });
    });
    next();
  };
}
