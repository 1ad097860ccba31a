import type { ErrorRequestHandler, Response } from "express";
import { describeError } from "#app/domain/error-description";
import type { Env } from "#app/env.server";
import { dbError } from "#db/client/errors";
import type { EventLog } from "./event-log.server";
import { answerPlainly } from "./plain-page.server";

interface Answering {
  readonly env: Env;
  readonly log: EventLog;
}

/** Answers what broke: 503 while the database is full, locked or away, else 500 with the number that the log has too. */
export function answerFailure({ env, log }: Answering, res: Response, error: unknown): void {
  if (res.destroyed) return;
  const refused = dbError(error);
  const status = refused === "busy" || refused === "full" ? 503 : 500;
  const event = status === 503 ? "database-unavailable" : "failure";
  log(event, { requestId: res.locals.requestId, ...describeError(error) }, "error");
  answerPlainly(res, env, status);
}

/** The last resort of the pipeline. */
export const failures =
  (answering: Answering): ErrorRequestHandler =>
  (error, _req, res, _next) =>
    answerFailure(answering, res, error);
