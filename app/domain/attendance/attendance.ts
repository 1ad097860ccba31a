import type { Occurrence } from "#db/schema/activities";
import type { Attendance } from "#db/schema/sign-ups";

/** How long before a date its attendance can be taken, in milliseconds. */
const early = 2 * 3_600_000;

/** Lines for people who simply came, on one sheet. */
export const walkInFields = 5;

/** When attendance opens. */
export const opensAt = ({ startsAt }: Pick<Occurrence, "startsAt">): Date =>
  new Date(startsAt.getTime() - early);

/** Whether attendance can be taken: from two hours before the date on, unless it was cancelled. */
export const isTaken = (date: Pick<Occurrence, "startsAt" | "cancelledAt">, now: Date): boolean =>
  date.cancelledAt === null && opensAt(date) <= now;

/** How each person on a page was marked when it was shown. */
export type Marks = ReadonlyMap<string, Attendance | null>;

const signs = { present: "+", excused: "~", absent: "!" } as const;

/** The same as one field of a form: a name and a sign each. */
export const writeMarks = (people: readonly { uid: string; attendance: Attendance | null }[]): string =>
  people.map(({ uid, attendance }) => `${uid}${attendance ? signs[attendance] : ""}`).join(",");

export function readMarks(field: string): Marks {
  const entries = field.split(",").flatMap((entry): [string, Attendance | null][] => {
    const [, uid, sign] = /^([\w-]{1,64})([+~!]?)$/.exec(entry) ?? [];
    if (uid === undefined) return [];
    const known = (Object.keys(signs) as Attendance[]).find((mark) => signs[mark] === sign);
    return [[uid, known ?? null]];
  });
  return new Map(entries);
}

/**
 * What one sheet changes: of each person on it the new mark, where it is another than when the sheet was shown. What a
 * second sheet marked meanwhile stays. Whoever has no mark once the date is over was not there.
 */
export function changesOf(
  shown: Marks,
  { present, excused }: { readonly present: ReadonlySet<string>; readonly excused: ReadonlySet<string> },
): ReadonlyMap<string, Attendance | null> {
  const changes = new Map<string, Attendance | null>();
  for (const [uid, before] of shown) {
    const after = present.has(uid) ? "present" : excused.has(uid) ? "excused" : null;
    const was = before === "absent" ? null : before;
    if (after !== was) changes.set(uid, after);
  }
  return changes;
}
