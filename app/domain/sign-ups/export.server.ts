import { and, asc, eq, gt } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import { dayOf } from "#app/domain/calendar";
import { telephoneText } from "#app/domain/channels/telephone";
import type { Workbench } from "#app/domain/desk/workbench";
import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import type { SpreadsheetFormat } from "#app/domain/spreadsheets/formats";
import { writeXlsx } from "#app/domain/spreadsheets/xlsx-writing.server";
import type { Locale, Person } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader, Tx } from "#db/client/index";
import { type SignUp, signUps } from "#db/schema/sign-ups";
import { listLettered, type Reach, reachOf } from "./contact.server";
import { type LikelySame, likelySameOf, listDoubles } from "./doubles.server";
import { turnsOf } from "./list.server";

interface Asked {
  readonly occurrenceId: number;
  readonly format: SpreadsheetFormat;
  readonly locale: Locale;
}

interface Exported extends SignUp {
  readonly reach: Reach;
  readonly likelySame: LikelySame | undefined;
}

/** People that are read at once. */
const batch = 500;

/** The whole list of a date for its organizers, in the order in which people came; no mail address is in it. */
export async function* exportSignUps(
  { db, signal }: Workbench,
  { occurrenceId, format, locale }: Asked,
): AsyncGenerator<Uint8Array> {
  const turns = await turnsOf(db.read, { id: occurrenceId });
  const same = likelySameOf(await listDoubles(db.read, { id: occurrenceId }));
  const columns = columnsIn(locale, turns);
  async function* batches() {
    for (let after = 0; ; ) {
      signal.throwIfAborted();
      const rows = await listAfter(db.read, occurrenceId, after);
      const last = rows.at(-1);
      if (!last) return;
      const lettered = await listLettered(db.read, rows, "activity-moved");
      yield rows.map((row) => ({
        ...row,
        reach: reachOf(row, lettered),
        likelySame: same.get(row.uid),
      }));
      after = last.id;
    }
  }
  const { title } = wordsFor(locale).signUps.export;
  yield* format === "csv" ? writeCsv(columns, batches()) : writeXlsx(title, columns, batches());
}

const listAfter = (read: Reader, occurrenceId: number, after: number): PromiseLike<SignUp[]> =>
  read
    .select()
    .from(signUps)
    .where(and(eq(signUps.occurrenceId, occurrenceId), gt(signUps.id, after)))
    .orderBy(asc(signUps.id))
    .limit(batch);

function columnsIn(locale: Locale, turns: ReadonlyMap<number, number>): SpreadsheetColumn<Exported>[] {
  const { signUps: words, attendance } = wordsFor(locale);
  const { columns } = words.export;
  const text = (heading: string, value: (row: Exported) => string | null) =>
    ({ type: "text", heading, value }) as const;
  return [
    text(columns.name, (row) => row.name),
    text(columns.role, (row) => words.roles[row.role]),
    text(columns.state, (row) => words.states[row.state]),
    { type: "number", heading: columns.line, value: (row) => turns.get(row.id) ?? null },
    text(columns.phone, (row) => row.phone && telephoneText(row.phone)),
    text(columns.reach, (row) => words.list.reaches[row.reach]),
    text(columns.needs, (row) => row.needs.map((need) => words.cares[need]).join(", ") || null),
    { type: "number", heading: columns.children, value: (row) => row.children },
    { type: "day", heading: columns.signedUp, value: (row) => dayOf(row.createdAt) },
    text(columns.attendance, (row) => row.attendance && attendance.marks[row.attendance]),
    text(columns.likelySame, ({ likelySame: same }) => (same ? words.doubles.by[same.by](same.name) : null)),
  ];
}

/** Writes into the log that the person took the list of a date with her. */
export const noteExport = (
  tx: Tx,
  person: Person,
  { id, organizationId }: { readonly id: number; readonly organizationId: number },
  now = new Date(),
): Promise<void> => record(tx, person, "sign-ups.export", { kind: "activity", id, organizationId }, { now });
