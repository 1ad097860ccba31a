const minute = 60_000;
const longest = 240 * minute;

/** Milliseconds until the next attempt after the `attempts`th failed: one minute doubled each time, ± 50 %, four hours at most. */
export function backoff(attempts: number, random = Math.random()): number {
  const step = Math.min(minute * 2 ** Math.min(attempts - 1, 20), longest);
  return Math.min(Math.round(step * (0.5 + random)), longest);
}
