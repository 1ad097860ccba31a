import type { Db } from "#db/client/index";

/** What a job of the desk has at hand, beside the plain data it was asked with. */
export interface Workbench {
  /** Of the desk's own connection: a long read here blocks nobody. */
  readonly db: Db;
  /** Aborts when nobody waits for the outcome any more; a job that does not stop soon is cut off. */
  readonly signal: AbortSignal;
  /** Tells whoever waits how far it is, such as rows done of all rows. */
  progress(done: number, total: number): void;
}

/** A job that ends in one answer, which is copied: plain data, a few thousand values at most. */
export type AnswerJob<Params, Answer> = (bench: Workbench, params: Params) => Promise<Answer>;

/** A job whose bytes leave as they are made. */
export type StreamJob<Params> = (bench: Workbench, params: Params) => AsyncIterable<Uint8Array>;
