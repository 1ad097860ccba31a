/**
 * Why there is no outcome: too many jobs wait; it took too long; it needed too much memory; it broke (the log says how);
 * whoever asked left, or the process ends.
 */
export type DeskRefusal = "busy" | "too-long" | "too-heavy" | "failed" | "stopped";
