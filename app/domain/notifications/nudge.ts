const sleepers = new Set<() => void>();

/** Long enough for the transaction around `notify` to commit; a worker that looks too early looks again soon. */
const commitTime = 60;

/** Calls `wake` soon after a letter was queued in this process, until the returned function is called. */
export function onNudge(wake: () => void): () => void {
  sleepers.add(wake);
  return () => sleepers.delete(wake);
}

/** Tells the workers of this process that a letter is about to be committed. */
export function nudge(): void {
  if (sleepers.size === 0) return;
  setTimeout(() => {
    for (const wake of sleepers) wake();
  }, commitTime).unref();
}
