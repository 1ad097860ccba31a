import type { ImportState } from "#db/schema/imports";

interface Step {
  /** The last of them is the step itself, left by a process that died. */
  readonly from: readonly ImportState[];
  readonly runs: ImportState;
  /** Where the import stands again when the step could not be done. */
  readonly back: ImportState;
}

/** What the desk does with an import, one after the other; each can be begun again and comes to the same. */
export const steps = {
  read: { from: ["uploaded", "reading"], runs: "reading", back: "uploaded" },
  check: { from: ["mapping", "ready", "checking"], runs: "checking", back: "mapping" },
  commit: { from: ["ready", "committing"], runs: "committing", back: "ready" },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

/** The step that an import is in, if it is in one. */
export const stepAtWork = (state: ImportState): StepName | undefined =>
  (Object.keys(steps) as StepName[]).find((name) => steps[name].runs === state);

/** The step by which an import goes on that waits or was left: nothing else has to be said for it. */
export const stepToRetry = (state: ImportState): StepName | undefined =>
  state === "uploaded" ? "read" : stepAtWork(state);

/** States in which staff say which column is what. */
export const canMap = (state: ImportState): boolean => state === "mapping" || state === "ready";

/** States from which an import can be called off; what it made stays made. */
export const cancellable = [
  "uploaded",
  "reading",
  "mapping",
  "checking",
  "ready",
  "committing",
  "failed",
] as const satisfies readonly ImportState[];

export const canCancel = (state: ImportState): boolean =>
  (cancellable as readonly ImportState[]).includes(state);
