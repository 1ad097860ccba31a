import { and, asc, eq, gt, gte, isNull, or } from "drizzle-orm";
import { telephoneText } from "#app/domain/channels/telephone";
import type { Workbench } from "#app/domain/desk/workbench";
import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import type { SpreadsheetFormat } from "#app/domain/spreadsheets/formats";
import { writeXlsx } from "#app/domain/spreadsheets/xlsx-writing.server";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { members, memberships } from "#db/schema/memberships";

interface Asked {
  readonly organizationId: number;
  readonly format: SpreadsheetFormat;
  readonly locale: Locale;
}

type Exported = Awaited<ReturnType<typeof listAfter>>[number];

/** People that are read at once. */
const batch = 500;

/** Job of the desk: everyone on the roster of an organization now, by name, with and without an account. */
export async function* exportRoster(
  { db, signal }: Workbench,
  { organizationId, format, locale }: Asked,
): AsyncGenerator<Uint8Array> {
  const columns = columnsIn(locale);
  async function* batches() {
    for (let last: Exported | undefined; ; ) {
      signal.throwIfAborted();
      const rows: readonly Exported[] = await listAfter(db.read, organizationId, last);
      last = rows.at(-1);
      if (!last) return;
      yield rows;
    }
  }
  const title = wordsFor(locale).rosters.export.title;
  yield* format === "csv" ? writeCsv(columns, batches()) : writeXlsx(title, columns, batches());
}

const listAfter = (
  read: Reader,
  organizationId: number,
  last: { readonly nameKey: string; readonly id: number } | undefined,
) =>
  read
    .select({
      id: members.id,
      name: members.name,
      nameKey: members.nameKey,
      accountId: members.accountId,
      role: memberships.role,
      since: members.since,
      mail: members.mail,
      phone: members.phone,
      note: members.note,
    })
    .from(members)
    .leftJoin(
      memberships,
      and(
        eq(memberships.organizationId, members.organizationId),
        eq(memberships.accountId, members.accountId),
        isNull(memberships.until),
      ),
    )
    .where(
      and(
        eq(members.organizationId, organizationId),
        isNull(members.until),
        last &&
          and(
            // By itself enough for the index; what follows leaves out those of the same name that were read.
            gte(members.nameKey, last.nameKey),
            or(gt(members.nameKey, last.nameKey), gt(members.id, last.id)),
          ),
      ),
    )
    .orderBy(asc(members.nameKey), asc(members.id))
    .limit(batch);

function columnsIn(locale: Locale): SpreadsheetColumn<Exported>[] {
  const { rosters: words, organizations } = wordsFor(locale);
  const { fields, export: said } = words;
  const text = (heading: string, value: (row: Exported) => string | null) =>
    ({ type: "text", heading, value }) as const;
  return [
    text(fields.name, (row) => row.name),
    text(said.role, (row) => organizations.roles[row.role ?? "member"]),
    text(said.account, (row) => (row.accountId === null ? said.no : said.yes)),
    { type: "day", heading: fields.since, value: (row) => row.since },
    text(fields.mail, (row) => row.mail),
    text(fields.phone, (row) => row.phone && telephoneText(row.phone)),
    text(fields.note, (row) => row.note),
  ];
}
