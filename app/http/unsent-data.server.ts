import type { AppLoadContext } from "./context";

const answers = new WeakMap<AppLoadContext, Map<string, unknown>>();

/**
 * Takes what a loader answered past Remix, which would encode it for the browser although no script there reads it.
 * `restoreUnsent` gives it to the page.
 */
export function keepUnsent(context: AppLoadContext, routeId: string, answer: unknown): void {
  const kept = answers.get(context) ?? new Map<string, unknown>();
  answers.set(context, kept.set(routeId, answer));
}

/** Puts what `keepUnsent` kept for this request into the data that the page is rendered from. */
export function restoreUnsent(context: AppLoadContext, loaderData: Record<string, unknown>): void {
  for (const [routeId, answer] of answers.get(context) ?? []) loaderData[routeId] = answer;
}
