import { z } from "zod";
import { longestName } from "#app/domain/accounts/name-length";
import { isReadable, oneLine } from "#app/domain/text";
import { readMarks } from "./attendance";

const uids = z.array(z.string()).default([]);
const walkIn = z
  .string()
  .default("")
  .transform(oneLine)
  .pipe(
    z
      .string()
      .max(longestName, "too-long")
      .refine((name) => name === "" || isReadable(name), "unreadable"),
  );

/** A sheet of attendance as it was filled in. */
export const AttendanceForm = z
  .object({
    /** Who stood on the sheet, and how each was marked when it was shown. */
    shown: z.string().default(""),
    present: uids,
    excused: uids,
    /** Who waited for a place and came anyway. */
    came: uids,
    walkIn1: walkIn,
    walkIn2: walkIn,
    walkIn3: walkIn,
    walkIn4: walkIn,
    walkIn5: walkIn,
    /** What the sheet was given, so that it counts once however often it is sent. */
    token: z.string().default(""),
  })
  .transform(({ shown, present, excused, came, token, ...names }) => ({
    shown: readMarks(shown),
    present: new Set(present),
    excused: new Set(excused),
    came,
    token,
    walkIns: Object.values(names),
  }));
export type Sheet = z.output<typeof AttendanceForm>;
