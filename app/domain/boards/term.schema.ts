import { z } from "zod";
import { isDay } from "#app/domain/calendar";
import { isReadable, oneLine } from "#app/domain/text";
import { boardPositions } from "#db/schema/boards";

const fields = {
  position: z.enum(boardPositions, "choose-one"),
  holder: z
    .string("required")
    .transform(oneLine)
    .pipe(
      z.string().min(1, "required").min(3, "too-short").max(120, "too-long").refine(isReadable, "unreadable"),
    ),
  startsOn: z.string("required").min(1, "required").refine(isDay, "day"),
  endsOn: z
    .string()
    .default("")
    .refine((day) => day === "" || isDay(day), "day")
    .transform((day) => day || null),
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
  endsOn === null || startsOn <= endsOn;
const wrongOrder = { path: ["endsOn"], message: "ends-before" };

/** Who holds which position of the board, from when until when. */
export const TermForm = z.object(fields).refine(inOrder, wrongOrder);

/** The same with the version that was open. */
export const TermEditionForm = z
  .object({ ...fields, version: z.coerce.number().int().catch(0) })
  .refine(inOrder, wrongOrder);

export type TermData = z.output<typeof TermForm>;
