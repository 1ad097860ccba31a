import type { ErrorDescription } from "#app/domain/error-description";

/** What the process says to its desk. */
export type ToDesk =
  | { readonly type: "start"; readonly id: number; readonly name: string; readonly params: unknown }
  /** So many bytes of a stream found their taker. */
  | { readonly type: "taken"; readonly id: number; readonly bytes: number }
  | { readonly type: "stop"; readonly id: number }
  | { readonly type: "close" };

/** What the desk says of the job that it was given. */
export type FromDesk =
  | { readonly type: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: "bytes"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: "done"; readonly id: number; readonly answer: unknown }
  | { readonly type: "failed"; readonly id: number; readonly error: ErrorDescription };
