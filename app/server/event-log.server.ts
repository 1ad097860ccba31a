import pino from "pino";
import type { ErrorDescription } from "#app/domain/error-description";

/**
 * Everything a line of the log may say beside its event. Text of persons, addresses of mail, tokens and
 * addresses of pages have no field; a route is named by its pattern.
 */
export interface LogFields extends Partial<ErrorDescription> {
  readonly requestId?: string;
  readonly method?: string;
  /** Pattern from the route table, such as `/baja/:token`. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly bytes?: number;
  readonly job?: string;
  readonly kind?: string;
  readonly count?: number;
}

export type LogLevel = "info" | "warn" | "error";
export type EventLog = (event: string, fields?: LogFields, level?: LogLevel) => void;

const words: readonly (keyof LogFields)[] = ["requestId", "method", "route", "error", "code", "job", "kind"];
const numbers: readonly (keyof LogFields)[] = ["status", "ms", "bytes", "count"];
const harmless = /^[\w:/.* -]{1,100}$/;

/** A log of events as JSON lines on standard output; whatever the allow-list does not know is left out. */
export function openEventLog(
  level: "info" | "warn" | "silent",
  destination: pino.DestinationStream = pino.destination(1),
): EventLog {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return (event, fields = {}, at = "info") => log[at]({ event, ...allowed(fields) });
}

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of words) if (isHarmless(fields[name])) kept[name] = fields[name];
  for (const name of numbers) if (Number.isFinite(fields[name])) kept[name] = fields[name];
  if (Array.isArray(fields.at)) kept.at = fields.at.filter(isHarmless).slice(0, 8);
  return kept;
}

const isHarmless = (value: unknown): value is string => typeof value === "string" && harmless.test(value);
