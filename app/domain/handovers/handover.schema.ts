import { z } from "zod";
import { afterHandover } from "#db/schema/invitations";

/** To whom of the roster the part is offered, by outside name, and what becomes of whoever offers it. */
export const HandoverForm = z.object({
  successor: z.string("choose-one").min(1, "choose-one").max(64, "choose-one"),
  afterwards: z.enum(afterHandover, "choose-one"),
});

export type HandoverData = z.output<typeof HandoverForm>;
