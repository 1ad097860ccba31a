import type { answerJobs, streamJobs } from "./jobs.server";
import type { DeskRefusal } from "./refusal";

type AnswerJobs = typeof answerJobs;
type StreamJobs = typeof streamJobs;
type ParamsOf<Job extends (...given: never) => unknown> = Parameters<Job>[1];
type AnswerOf<Job extends (...given: never) => unknown> = Awaited<ReturnType<Job>>;

export type AnswerJobName = keyof AnswerJobs;
export type StreamJobName = keyof StreamJobs;

export interface DeskRequest {
  /** Of whoever waits: once it aborts, the job is taken from the line, or stopped. */
  readonly signal?: AbortSignal;
  /** How long the job may run once it has begun; 60 without it. */
  readonly seconds?: number;
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The one thread of this process for what takes longer than a page may: reports, exports, imports. One job at a time,
 * the others in a short line.
 */
export interface Desk {
  /** Runs the job and gives its answer. */
  ask<Name extends AnswerJobName>(
    name: Name,
    params: ParamsOf<AnswerJobs[Name]>,
    request?: DeskRequest,
  ): Promise<{ readonly answer: AnswerOf<AnswerJobs[Name]> } | { readonly refusal: DeskRefusal }>;
  /** Fulfils with the first bytes; a job that breaks later breaks the stream. */
  stream<Name extends StreamJobName>(
    name: Name,
    params: ParamsOf<StreamJobs[Name]>,
    request?: DeskRequest,
  ): Promise<{ readonly bytes: ReadableStream<Uint8Array> } | { readonly refusal: DeskRefusal }>;
}
