const failures = new WeakMap<object, unknown>();

/** Keeps what broke while a request was answered; the server decides by it what the visitor sees. The first one counts. */
export function noteFailure(context: object, error: unknown): void {
  if (!failures.has(context)) failures.set(context, error);
}

/** What `noteFailure` kept for this request. */
export const failureOf = (context: object): unknown => failures.get(context);
