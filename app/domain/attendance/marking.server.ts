import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { hashToken, newUid } from "#app/domain/secrets.server";
import { isToken } from "#app/domain/sign-ups/link.server";
import { lockDate } from "#app/domain/sign-ups/seats.server";
import { fold } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import type { Occurrence } from "#db/schema/activities";
import { type Attendance, signUps } from "#db/schema/sign-ups";
import { changesOf, isTaken } from "./attendance";
import type { Sheet } from "./attendance.schema";

type OfDate = Pick<Occurrence, "id" | "startsAt" | "endsAt" | "cancelledAt">;

/**
 * Saves a sheet of attendance: only what it changed, so that two people at two doors do not undo each other, and the
 * same sheet sent twice counts once. Who waited and came counts, and so does who simply came; neither takes a place
 * from anybody. Once the date is over, whoever of the sheet has no mark was absent. "closed" before it opens.
 */
export async function saveSheet(
  tx: Tx,
  person: Person,
  activity: { readonly id: number; readonly organizationId: number },
  occurrence: OfDate,
  sheet: Sheet,
  now = new Date(),
): Promise<"saved" | "closed"> {
  if (!isTaken(occurrence, now)) return "closed";
  await lockDate(tx, occurrence.id);
  const by = { occurrenceId: occurrence.id, person, now };
  for (const [mark, uids] of grouped(changesOf(sheet.shown, sheet))) await setMark(tx, by, mark, uids);
  await letIn(tx, by, sheet.came);
  for (const [n, name] of sheet.walkIns.entries()) await addWalkIn(tx, by, name, `${sheet.token} ${n}`);
  if (occurrence.endsAt <= now) await closeSheet(tx, by, [...sheet.shown.keys()]);
  const { id, organizationId } = activity;
  await record(tx, person, "attendance.save", { kind: "activity", id, organizationId }, { now });
  return "saved";
}

interface By {
  readonly occurrenceId: number;
  readonly person: Person;
  readonly now: Date;
}

/** Names of one mark each, at most five hundred at a time. */
function grouped(changes: ReadonlyMap<string, Attendance | null>): [Attendance | null, string[]][] {
  const groups = new Map<Attendance | null, string[]>();
  for (const [uid, mark] of changes) groups.set(mark, [...(groups.get(mark) ?? []), uid]);
  return [...groups].flatMap(([mark, uids]) =>
    Array.from({ length: Math.ceil(uids.length / 500) }, (_, n): [Attendance | null, string[]] => [
      mark,
      uids.slice(n * 500, (n + 1) * 500),
    ]),
  );
}

const named = ({ occurrenceId }: By, uids: readonly string[]) =>
  and(eq(signUps.occurrenceId, occurrenceId), inArray(signUps.uid, [...uids]));

const marked = ({ person, now }: By, attendance: Attendance | null) => ({
  attendance,
  attendanceAt: attendance === null ? null : now,
  attendanceBy: attendance === null ? null : person.id,
});

async function setMark(tx: Tx, by: By, mark: Attendance | null, uids: readonly string[]): Promise<void> {
  await tx
    .update(signUps)
    .set(marked(by, mark))
    .where(and(named(by, uids), eq(signUps.state, "confirmed")));
}

/** Whoever waited and came counts as someone who simply came. */
async function letIn(tx: Tx, by: By, uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  await tx
    .update(signUps)
    .set({ ...marked(by, "present"), state: "confirmed", origin: "walk-in", confirmedAt: by.now })
    .where(and(named(by, uids.slice(0, 500)), eq(signUps.state, "waiting")));
}

/** Someone who simply came; whoever stands on the list under that name, however it is written, is marked instead. */
async function addWalkIn(tx: Tx, by: By, name: string, once: string): Promise<void> {
  const nameKey = fold(name);
  if (nameKey === "") return;
  const [known] = await tx
    .select({ uid: signUps.uid, state: signUps.state })
    .from(signUps)
    .where(
      and(
        eq(signUps.occurrenceId, by.occurrenceId),
        eq(signUps.nameKey, nameKey),
        ne(signUps.state, "withdrawn"),
      ),
    )
    .limit(1);
  if (known?.state === "waiting") return letIn(tx, by, [known.uid]);
  if (known) return setMark(tx, by, "present", [known.uid]);
  await tx
    .insert(signUps)
    .values({
      uid: newUid(),
      occurrenceId: by.occurrenceId,
      role: "participant",
      name,
      nameKey,
      tokenHash: isToken(once.slice(0, 43)) ? hashToken(once) : null,
      locale: by.person.locale,
      state: "confirmed",
      origin: "walk-in",
      needs: [],
      createdAt: by.now,
      confirmedAt: by.now,
      ...marked(by, "present"),
    })
    .onConflictDoNothing();
}

async function closeSheet(tx: Tx, by: By, uids: readonly string[]): Promise<void> {
  if (uids.length === 0) return;
  await tx
    .update(signUps)
    .set(marked(by, "absent"))
    .where(and(named(by, uids.slice(0, 500)), eq(signUps.state, "confirmed"), isNull(signUps.attendance)));
}
