const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

export interface Lifetimes {
  /** Milliseconds without a request after which the session ends. */
  readonly idle: number;
  /** Milliseconds after sign-in at which it ends in any case. */
  readonly absolute: number;
}

/** How long a session lasts: short for staff and on a shared phone, long on one's own. */
export const lifetimesOf = ({ staff, shared }: { staff: boolean; shared: boolean }): Lifetimes =>
  staff || shared ? { idle: 2 * hours, absolute: 12 * hours } : { idle: 14 * days, absolute: 60 * days };

/** Use is written down at most this often, so that reading a page is seldom a write. */
export const touchEvery = 5 * minutes;

/** How long a password, and a second factor where there is one, counts as just confirmed. */
export const confirmationLasts = 15 * minutes;
