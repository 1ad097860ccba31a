import type { Course } from "#db/schema/courses";

/** What a course can become from what it is. */
export const moves = {
  publish: { from: ["draft"], to: "published" },
  archive: { from: ["draft", "published"], to: "archived" },
  restore: { from: ["archived"], to: "draft" },
} as const satisfies Record<
  string,
  { readonly from: readonly Course["state"][]; readonly to: Course["state"] }
>;

/** Whether a course in that state can make that move. */
export const canMove = (move: keyof typeof moves, state: Course["state"]): boolean =>
  (moves[move].from as readonly Course["state"][]).includes(state);
