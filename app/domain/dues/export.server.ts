import { and, asc, desc, eq, gt, lt, or } from "drizzle-orm";
import type { Workbench } from "#app/domain/desk/workbench";
import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import type { SpreadsheetFormat } from "#app/domain/spreadsheets/formats";
import { writeXlsx } from "#app/domain/spreadsheets/xlsx-writing.server";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { dues } from "#db/schema/dues";
import { members } from "#db/schema/memberships";
import type { Period } from "./periods";

interface Asked {
  readonly organizationId: number;
  readonly period?: Period | undefined;
  readonly format: SpreadsheetFormat;
  readonly locale: Locale;
}

type Exported = Awaited<ReturnType<typeof listAfter>>[number];

/** Dues that are read at once. */
const batch = 500;

/** Job of the desk: the register of an organization, of one period or of all, the latest first. */
export async function* exportDues(
  { db, signal }: Workbench,
  { format, locale, ...asked }: Asked,
): AsyncGenerator<Uint8Array> {
  const columns = columnsIn(locale);
  async function* batches() {
    for (let last: Exported | undefined; ; ) {
      signal.throwIfAborted();
      const rows: readonly Exported[] = await listAfter(db.read, asked, last);
      last = rows.at(-1);
      if (!last) return;
      yield rows;
    }
  }
  const title = wordsFor(locale).dues.export.title;
  yield* format === "csv" ? writeCsv(columns, batches()) : writeXlsx(title, columns, batches());
}

const listAfter = (
  read: Reader,
  { organizationId, period }: Pick<Asked, "organizationId" | "period">,
  last: { readonly period: Period; readonly id: number } | undefined,
) =>
  read
    .select({
      id: dues.id,
      period: dues.period,
      name: members.name,
      amountCents: dues.amountCents,
      paidOn: dues.paidOn,
      receiptNumber: dues.receiptNumber,
      note: dues.note,
    })
    .from(dues)
    .leftJoin(members, eq(members.id, dues.memberId))
    .where(
      and(
        eq(dues.organizationId, organizationId),
        period === undefined ? undefined : eq(dues.period, period),
        last && or(lt(dues.period, last.period), and(eq(dues.period, last.period), gt(dues.id, last.id))),
      ),
    )
    .orderBy(desc(dues.period), asc(dues.id))
    .limit(batch);

function columnsIn(locale: Locale): SpreadsheetColumn<Exported>[] {
  const { dues: words } = wordsFor(locale);
  const text = (heading: string, value: (row: Exported) => string | null) =>
    ({ type: "text", heading, value }) as const;
  return [
    text(words.person, (row) => row.name ?? words.gone),
    text(words.period, (row) => row.period),
    { type: "number", heading: words.amount, value: (row) => row.amountCents / 100 },
    text(words.state, (row) => words.states[row.paidOn === null ? "owed" : "paid"]),
    { type: "day", heading: words.paidOn, value: (row) => row.paidOn },
    { type: "number", heading: words.receiptNumber, value: (row) => row.receiptNumber },
    text(words.note, (row) => row.note),
  ];
}
