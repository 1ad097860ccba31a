import { z } from "zod";
import { isReadable } from "#app/domain/text";
import { placeAudiences, precisions } from "#db/schema/places";
import { parsePoint } from "./coordinates";
import { isInEcuador } from "./ecuador";
import { kmBetween, type Point, rounded } from "./point";

/** Farther than this from the seat of its canton, in km, a point is asked about. */
const farFromSeat = 40;

const pointField = z
  .string()
  .default("")
  .pipe(z.string().max(2_000, "too-long"))
  .transform((typed, context): Point | null => {
    if (typed === "") return null;
    const point = parsePoint(typed);
    const word = typeof point === "string" ? `point-${point}` : faultOf(point);
    if (word === undefined && typeof point !== "string") return rounded(point);
    context.addIssue({ code: "custom", message: word ?? "invalid" });
    return z.NEVER;
  });

function faultOf(point: Point): string | undefined {
  if (isInEcuador(point)) return undefined;
  return isInEcuador({ latitude: point.longitude, longitude: point.latitude })
    ? "point-swapped"
    : "point-elsewhere";
}

/**
 * What of a place is published and to whom. A point is needed where one is to be published; one far from the seat of
 * its canton has to be confirmed.
 * @param seat of the organization's canton, where it is known
 */
export const placeForm = (seat: Point | null) =>
  z
    .object({
      precision: z.enum(precisions, "choose-one"),
      audience: z.enum(placeAudiences, "choose-one"),
      point: pointField,
      directions: z
        .string()
        .default("")
        .pipe(z.string().max(300, "too-long"))
        .refine((text) => text === "" || isReadable(text), "unreadable")
        .transform((text) => text || null),
      confirmed: z.string().optional(),
      version: z.coerce.number().int().catch(-1),
    })
    .superRefine(({ precision, point, confirmed }, context) => {
      if (precision !== "exact" && precision !== "approximate") return;
      const fault = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (point === null) fault("point", "point-needed");
      else if (seat && kmBetween(seat, point) > farFromSeat && confirmed !== "yes")
        fault("confirmed", "point-far");
    });

export type PlaceData = Omit<z.output<ReturnType<typeof placeForm>>, "version" | "confirmed">;
