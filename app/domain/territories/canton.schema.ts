import { z } from "zod";

/**
 * A canton chosen in a form: it comes as a code and leaves as the canton's id.
 * @param cantons ids of the cantons that exist, by code
 */
export const cantonField = (cantons: ReadonlyMap<string, number>) =>
  z.string("choose-one").transform((code, context) => {
    const id = cantons.get(code);
    if (id !== undefined) return id;
    context.addIssue({ code: "custom", message: code === "" ? "choose-one" : "unknown-canton" });
    return z.NEVER;
  });
